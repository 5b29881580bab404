package org.assay.assurance.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.seal.AccessLog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccessPageTest {
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject AccessLog log;
  @Inject TokenFixture tokens;
  @Inject TestClock clock;
  @Inject Sql sql;

  private HttpClient client;
  private Scene scene;
  private long partnership;

  @BeforeEach
  void a_return_that_was_signed_off_and_read() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    partnership = scene.partnership().id();
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    sql.change("delete from access_log");
    log.record(
        partnership, scene.pasMember().personId(), "viewed", "return", "" + scene.returnId());
    log.record(
        partnership, scene.moderator().personId(), "exported", "form", "" + scene.otherReturnId());
    client = HttpFixture.stayingClient(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private String get(Caller caller, String path) {
    var request =
        HttpRequest.GET(path)
            .bearerAuth(tokens.of(caller))
            .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    return client.toBlocking().retrieve(request);
  }

  private Document page(Caller caller, String path) {
    return Jsoup.parse(get(caller, path));
  }

  /** What was done with which return, the last first. */
  private List<String> entries(Caller caller, String path) {
    return page(caller, path).select("main tbody tr").stream()
        .map(it -> it.select("td").get(2).text() + ": " + it.select("td").get(3).text())
        .toList();
  }

  private String named(int school) {
    return scene.schools().get(school).name() + ", " + scene.cycle().title();
  }

  @Test
  void scrutiny_sees_who_read_and_downloaded_which_return() {
    assertEquals(
        List.of("Downloaded the form: " + named(1), "Read the submitted return: " + named(0)),
        entries(scene.pasMember(), "/access"));
    assertTrue(page(scene.pasMember(), "/access").text().contains(scene.pasMember().name()));
  }

  @Test
  void a_search_for_a_person_finds_what_they_did_in_the_whole_partnership() {
    var moderator = scene.moderator().name();
    assertEquals(
        List.of("Downloaded the form: " + named(1)),
        entries(scene.pasMember(), "/access?person=" + URLEncoder.encode(moderator, UTF_8)));
    assertEquals(List.of(), entries(scene.pasMember(), "/access?person=nobody"));
  }

  @Test
  void an_organisation_sees_its_own_returns_alone() {
    assertEquals(
        List.of("Read the submitted return: " + named(0)), entries(scene.respondent(), "/access"));
    var other = scene.otherReturnId();
    assertEquals(List.of(), entries(scene.respondent(), "/access?return=" + other));
    assertEquals(List.of(), entries(scene.respondent(), "/access?organisation=" + "s2"));
  }

  @Test
  void the_organisations_own_people_are_there_once_a_day_each() {
    sql.change("delete from access_log");
    for (int i = 0; i < 3; i++) get(scene.respondent(), "/returns/" + scene.returnId());
    get(scene.approver(), "/returns/" + scene.returnId());
    var locked = "Read the submitted return: " + named(0);
    for (var reader : List.of(scene.respondent(), scene.pasMember())) {
      assertEquals(List.of(locked, locked), entries(reader, "/access"));
    }
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(1)));
    get(scene.respondent(), "/returns/" + scene.returnId());
    assertEquals(List.of(locked, locked, locked), entries(scene.respondent(), "/access"));
  }

  @Test
  void what_is_open_again_is_read_as_a_draft() {
    reopen.reopen(scene.moderator(), scene.returnId(), "Look again");
    sql.change("delete from access_log");
    get(scene.respondent(), "/returns/" + scene.returnId());
    assertEquals(List.of("Read the draft: " + named(0)), entries(scene.respondent(), "/access"));
  }

  @Test
  void nothing_of_another_partnership_is_there() {
    var elsewhere = fixture.scene("south", 2);
    assertEquals(List.of(), entries(elsewhere.pasMember(), "/access"));
    assertEquals(List.of(), entries(elsewhere.pasMember(), "/access?return=" + scene.returnId()));
  }

  @Test
  void one_return_is_listed_with_its_changes_and_nothing_of_what_was_answered() {
    var path = "/access?return=" + scene.returnId();
    assertEquals(
        List.of(
            "Changed answers: " + named(0),
            "Read the submitted return: " + named(0),
            "Sent it for sign-off: " + named(0),
            "Signed it off: " + named(0)),
        entries(scene.respondent(), path).stream().sorted().toList());
    assertEquals(
        entries(scene.respondent(), path).stream().sorted().toList(),
        entries(scene.pasMember(), path).stream().sorted().toList());
  }

  @Test
  void entries_are_found_by_person_and_by_organisation() {
    var moderator = scene.moderator().name().toUpperCase();
    assertEquals(
        List.of("Downloaded the form: " + named(1)),
        entries(scene.pasMember(), "/access?person=" + moderator.replace(' ', '+')));
    var first = scene.schools().getFirst().name().replace(' ', '+');
    assertEquals(
        List.of("Read the submitted return: " + named(0)),
        entries(scene.pasMember(), "/access?organisation=" + first));
    assertEquals(List.of(), entries(scene.pasMember(), "/access?organisation=%25"));
  }

  @Test
  void a_name_that_a_spreadsheet_would_run_is_words_in_the_file() {
    sql.change("update person set name = '=1+1' where id = ?", scene.pasMember().personId());
    var csv = get(scene.pasMember(), "/access.csv");
    assertTrue(csv.contains("'=1+1"), csv);
    assertEquals(3, csv.strip().lines().count());
    assertFalse(get(scene.respondent(), "/access.csv").contains("Downloaded the form"));
  }

  @Test
  void a_long_log_comes_in_pages() {
    for (var i = 0; i < 60; i++) {
      log.record(partnership, 1, "viewed", "return", "" + scene.returnId());
    }
    assertEquals(50, entries(scene.pasMember(), "/access").size());
    assertEquals(12, entries(scene.pasMember(), "/access?page=2").size());
  }

  @Test
  void why_a_text_names_nobody_is_read_by_its_organisation_and_by_scrutiny_once_it_is_submitted() {
    var sheets = "select sheet_id from agency_return where id = ?";
    for (var id : List.of(scene.returnId(), scene.otherReturnId())) {
      sql.change(
          "insert into guard_confirmation (partnership_id, sheet_id, question_key, field, kind,"
              + " reason, person_id, at) values (?, ("
              + sheets
              + "), 'q', 'comment', 'name', 'It is a street', ?, '2026-11-01')",
          partnership,
          id,
          scene.respondent().personId());
    }
    var all = page(scene.pasMember(), "/access/confirmations").select("main tbody tr");
    assertEquals(2, all.size());
    assertTrue(all.get(0).text().contains("Shown once the return is submitted"));
    assertTrue(all.get(1).text().contains("It is a street"));
    var own = page(scene.respondent(), "/access/confirmations").select("main tbody tr");
    assertEquals(1, own.size());
    assertTrue(own.getFirst().text().contains("It is a street"));
    var scrutineer = new Caller(5, "Sam", partnership, Role.SCRUTINEER, null, null);
    assertEquals(2, page(scrutineer, "/access/confirmations").select("main tbody tr").size());
  }

  @Test
  @Tag("browser")
  void the_pages_are_accessible_and_fit_a_phone() {
    try (var browser = BrowserFixture.narrow()) {
      var cookie = new Cookie(SessionWriter.COOKIE, tokens.of(scene.pasMember()));
      browser.page().context().addCookies(List.of(cookie.setUrl(server.getURL().toString())));
      for (var it : List.of("/access", "/access/confirmations")) {
        browser.page().navigate(server.getURL() + it);
        var name = "trail" + it.replace('/', '-');
        browser.assertAccessible(name);
        browser.assertNoSidewaysScroll();
        browser.shot(name);
      }
    }
  }
}
