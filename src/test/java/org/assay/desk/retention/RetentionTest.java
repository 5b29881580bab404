package org.assay.desk.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
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
import org.assay.platform.seal.SealedRecords.Broken;
import org.assay.platform.seal.VerifyRecords;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RetentionTest {
  private static final Instant LONG_AGO = Instant.parse("2020-03-01T09:00:00Z");
  private static final Instant LATELY = Instant.parse("2026-10-01T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject AccessLog log;
  @Inject Retention retention;
  @Inject VerifyRecords records;
  @Inject TokenFixture tokens;
  @Inject TestClock clock;
  @Inject Sql sql;

  private long keepsThree;
  private long keepsAll;

  @BeforeEach
  void two_partnerships_with_old_and_new_entries() {
    keepsThree = DirectoryFixture.partnership(register, "three").id();
    keepsAll = DirectoryFixture.partnership(register, "all").id();
    sql.change(
        "insert into partnership_setting (partnership_id, name, said) values (?,"
            + " 'retention-access', '3')",
        keepsThree);
    for (var at : List.of(LONG_AGO, LATELY)) {
      clock.set(at);
      for (var partnership : List.of(keepsThree, keepsAll)) {
        log.record(partnership, 17, "viewed", "return", "41");
        log.record(partnership, 18, "exported", "form", "41");
      }
    }
    clock.set(NOW);
    assertEquals(List.of(), broken());
  }

  private List<String> broken() {
    return records.verify().stream()
        .flatMap(it -> it.checked().broken().stream())
        .map(Broken::record)
        .map(it -> it.replaceAll("\\d+", "N"))
        .toList();
  }

  private long naming(long partnership) {
    return sql.count(
        "select count(*) from access_log where partnership_id = ? and person_id <> 0 and subject_id"
            + " <> ''",
        partnership);
  }

  @Test
  void what_is_older_than_a_partnership_wants_loses_its_person_and_the_chain_still_holds() {
    assertEquals(2, retention.accessDue(keepsThree));
    retention.run();
    assertEquals(2, naming(keepsThree));
    assertEquals(4, naming(keepsAll));
    assertEquals(8, sql.count("select count(*) from access_log"));
    assertEquals(List.of(), broken());
    assertEquals(0, retention.accessDue(keepsThree));
    retention.run();
    assertEquals(
        1, retention.runs(keepsThree).size(), "a night with nothing to do leaves no record");
    assertEquals(2, retention.runs(keepsThree).getFirst().entries());
  }

  @Test
  void an_entry_that_lost_its_person_too_early_or_elsewhere_is_named() {
    retention.run();
    sql.change(
        "update access_log set person_id = 0, what = 'forgotten', subject_kind = '', subject_id ="
            + " '' where partnership_id = ?",
        keepsAll);
    assertEquals(4, broken().size());
    sql.change("update purge_run set before_at = '2027-01-01'");
    assertTrue(broken().contains("record of what is no longer kept N"));
  }

  @Test
  void an_entry_that_was_taken_out_is_noticed_as_before() {
    retention.run();
    sql.change(
        "delete from access_log where partnership_id = ? and what = 'forgotten' limit 1",
        keepsThree);
    assertEquals(List.of("access log up to entry N"), broken());
  }

  @Test
  void the_administrator_sees_beforehand_what_goes_and_afterwards_what_went() {
    assertTrue(page().contains("2 entries from before 29 November 2023 still name a person"));
    retention.run();
    assertTrue(page().contains("0 entries from before 29 November 2023 still name a person"));
    assertTrue(page().contains("29 November 2026 at 09:00 29 November 2023 2"));
  }

  private String page() {
    try (var client = HttpFixture.client(server.getURL())) {
      var admin = tokens.of(new Caller(77, "Ada", keepsThree, Role.ADMIN, null, null));
      var request =
          HttpRequest.GET("/settings/retention").bearerAuth(admin).accept(MediaType.TEXT_HTML_TYPE);
      return Jsoup.parse(client.toBlocking().retrieve(request)).select("main").text();
    }
  }

  @Test
  @Tag("browser")
  void the_pages_of_what_is_kept_and_of_signing_in_are_accessible_and_fit_a_phone() {
    clock.set(Instant.now());
    retention.run();
    try (var browser = BrowserFixture.narrow()) {
      var admin = tokens.of(new Caller(77, "Ada", keepsThree, Role.ADMIN, null, null));
      var cookie = new Cookie(SessionWriter.COOKIE, admin).setUrl(server.getURL().toString());
      browser.page().context().addCookies(List.of(cookie));
      for (var it :
          List.of(
              "/settings/retention",
              "/settings/codes",
              "/settings/single-sign-on",
              "/account",
              "/account/data")) {
        browser.page().navigate(server.getURL() + it);
        var name = "kept" + it.replace('/', '-');
        browser.assertAccessible(name);
        browser.assertNoSidewaysScroll();
        browser.shot(name);
      }
    }
  }
}
