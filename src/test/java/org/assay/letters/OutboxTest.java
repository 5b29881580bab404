package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.desk.DeskClient;
import org.assay.people.access.GiveAccess;
import org.assay.people.access.Newcomer;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Property(name = "assay.bounces.address", value = "bounces@assay.example")
@Property(name = "assay.bounces.token", value = "a-token-of-the-test")
class OutboxTest {
  private static final Pattern ENVELOPE = Pattern.compile("bounces\\+([0-9a-f]{32})@assay.example");

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject GiveAccess give;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Scene scene;
  private DeskClient admin;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    scene = fixture.scene();
    admin = new DeskClient(server, tokens.of(scene.admin()));
  }

  @AfterEach
  void hangUp() {
    admin.close();
  }

  @Test
  void a_letter_is_read_as_it_was_sent_and_sent_again() {
    var id = sent();
    var row = admin.get("/letters").select("tbody tr").text();
    assertTrue(
        row.startsWith("Please sign off: Section 175, 2026 Bea Approver bea.approver@"), row);
    assertTrue(row.endsWith("Sent"), row);
    assertTrue(
        admin.get("/letters/" + id).select(".assay-letter").text().contains("waits for you"));
    assertEquals(
        "/letters/" + id + "?done=again",
        admin.post("/letters/" + id + "/again", Map.of()).header("Location"));
    waitFor("select count(*) from letter where sent_at is not null", 2);
  }

  @Test
  void letters_are_found_by_name_subject_and_state() {
    sent();
    assertEquals(1, admin.get("/letters?words=bea+sign").select("tbody tr").size());
    assertEquals(0, admin.get("/letters?words=ada").select("tbody tr").size());
    assertEquals(1, admin.get("/letters?state=sent").select("tbody tr").size());
    for (var other : List.of("waiting", "uncertain", "failed", "bounced", "dropped")) {
      assertEquals(0, admin.get("/letters?state=" + other).select("tbody tr").size(), other);
    }
    sql.change("update letter set uncertain_at = ?", clock.instant());
    assertEquals(1, admin.get("/letters?state=uncertain").select("tbody tr").size());
    sql.change(
        "update letter set uncertain_at = null, sent_at = null, given_up_at = ?", clock.instant());
    assertEquals(1, admin.get("/letters?state=failed").select("tbody tr").size());
    sql.change("update letter set given_up_at = null, due_at = null");
    assertEquals(1, admin.get("/letters?state=dropped").select("tbody tr").size());
    sql.change("update letter set due_at = '2030-01-01'");
    assertEquals(1, admin.get("/letters?state=waiting").select("tbody tr").size());
  }

  @Test
  void a_link_that_opens_an_account_is_left_out_of_the_outbox() {
    give.give(
        scene.admin(),
        new Newcomer(
            "Nia", "nia@x.example", Role.PAS_MEMBER, null, null, LocalDate.of(2026, 10, 5), null));
    waitFor("select count(*) from letter where kind = 'access-given' and sent_at is not null", 1);
    var words =
        sql.first("select words from letter where kind = 'access-given'", r -> r.getString(1))
            .orElseThrow();
    assertFalse(words.contains("/join/"), words);
    assertTrue(words.contains("The link is left out here"), words);
  }

  @Test
  void what_comes_back_is_known_by_the_address_that_the_mail_server_was_given() throws Exception {
    var id = sent();
    var message = MailFixture.received("Please sign off", 1).getFirst();
    var path = String.join(" ", message.getHeader("Return-Path"));
    var envelope = ENVELOPE.matcher(path);
    assertTrue(envelope.find(), path);
    var bounce =
        "To: "
            + envelope.group()
            + "\n\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 No such mailbox\n";
    assertEquals(404, bounced(bounce, "another-token"));
    assertEquals(0, sql.count("select count(*) from letter where bounced_at is not null"));
    assertEquals(204, bounced(bounce.replace("5.1.1", "4.4.1"), "a-token-of-the-test"));
    assertEquals(0, sql.count("select count(*) from letter where bounced_at is not null"));
    assertEquals(204, bounced(bounce, "a-token-of-the-test"));
    assertTrue(admin.get("/letters/" + id).text().contains("Came back: smtp; 550 No such mailbox"));
    assertEquals(1, admin.get("/letters?state=bounced").select("tbody tr").size());
  }

  @Test
  void a_bounce_that_came_another_way_is_noted_by_hand() {
    var id = sent();
    assertEquals(303, admin.post("/letters/" + id + "/bounce", Map.of()).code());
    assertTrue(admin.get("/letters/" + id).text().contains("Came back: Said by Gil Admin"));
  }

  @Test
  void a_partnership_s_words_are_previewed_saved_tested_and_used() throws Exception {
    var page = "/letter-templates/sign-off-asked";
    assertTrue(admin.get(page).select("#title").val().equals("Please sign off: {cycle}"));
    var typed = Map.of("title", "Sign {cycle}", "words", "Dear {name}\n\n{organisation} waits.");
    var preview =
        admin.post(
            page,
            Map.of("title", typed.get("title"), "words", typed.get("words"), "go", "preview"));
    assertTrue(preview.body().contains("Hill School waits."));
    assertEquals(0, sql.count("select count(*) from letter_template"));
    assertEquals(
        List.of("“{head}” is not known. Use " + LetterTemplate.known()),
        DeskClient.errors(admin.post(page, Map.of("title", "x", "words", "{head}", "go", "save"))));
    admin.post(
        page, Map.of("title", typed.get("title"), "words", typed.get("words"), "go", "save"));
    admin.post(page, Map.of("go", "test"));
    var test = MailFixture.received("Sign Section 175, 2026", 1).getFirst();
    assertTrue(LetterParts.text(test).contains("Dear Gil Admin"));
    MailFixture.clear();
    sent();
    var letter = MailFixture.received("Sign Section 175, 2026", 1).getFirst();
    assertTrue(LetterParts.text(letter).contains("Organisation s1 waits."));
    admin.post(page, Map.of("go", "default"));
    assertEquals(0, sql.count("select count(*) from letter_template"));
  }

  @Test
  void another_partnership_s_letters_are_not_there() {
    var id = sent();
    var south = fixture.scene("south", 2);
    try (var other = new DeskClient(server, tokens.of(south.admin()))) {
      assertEquals(0, other.get("/letters").select("tbody tr").size());
      assertEquals(404, other.answer("/letters/" + id).code());
      assertEquals(404, other.post("/letters/" + id + "/again", Map.of()).code());
      assertEquals(404, other.post("/letters/" + id + "/bounce", Map.of()).code());
    }
  }

  @Test
  @Tag("browser")
  void the_pages_of_letters_are_accessible_and_fit_a_phone() {
    var id = sent();
    try (var browser = BrowserFixture.wide()) {
      browser
          .context()
          .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(scene.admin())));
      for (var address :
          List.of(
              "/letters", "/letters/" + id, "/letter-templates", "/letter-templates/reopened")) {
        for (var width : List.of(320, 1280)) {
          browser.page().setViewportSize(width, 800);
          browser.page().navigate(server.getURL() + address);
          var name = "letters" + address.replaceAll("\\d", "").replace('/', '-');
          browser.assertAccessible(name);
          browser.assertNoSidewaysScroll();
          browser.shot(name);
        }
      }
    }
  }

  /** A letter that asks for a sign-off and has been sent. */
  private long sent() {
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    waitFor("select count(*) from letter where kind = 'sign-off-asked' and sent_at is not null", 1);
    return sql.count("select id from letter where kind = 'sign-off-asked'");
  }

  private void waitFor(String count, long many) {
    Waiting.until(Duration.ofMinutes(1), () -> sql.count(count) >= many);
    assertEquals(many, sql.count(count));
  }

  private int bounced(String message, String token) {
    try (var client = HttpFixture.client(server.getURL())) {
      return HttpFixture.exchange(
              client,
              HttpRequest.POST("/mail/bounces", message)
                  .contentType(MediaType.TEXT_PLAIN_TYPE)
                  .bearerAuth(token))
          .code();
    }
  }
}
