package org.assay.desk.chasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.desk.DeskClient;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ChasingTest {
  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Ladder ladder;
  @Inject Sql sql;

  private Scene scene;
  private DeskClient admin;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene("north", 6);
    admin = new DeskClient(server, tokens.of(scene.admin()));
  }

  @AfterEach
  void hangUp() {
    admin.close();
  }

  @Test
  void completion_and_what_each_step_brought_in_equal_a_hand_count_on_two_deadlines() {
    returned(0, "2026-09-10T10:00:00Z"); // nine days after the invitation
    returned(1, "2026-09-20T10:00:00Z"); // too late to be the invitation's
    returned(2, "2026-11-22T10:00:00Z"); // two days after the first reminder
    returned(3, "2026-11-30T23:30:00Z"); // the last half hour of the first deadline
    returned(4, "2026-12-04T10:00:00Z"); // after both reminders: the second one's
    ladder.record(scene.cycle(), RungKind.INVITATION, Instant.parse("2026-09-01T08:00:00Z"));
    ladder.record(scene.cycle(), RungKind.REMINDER, Instant.parse("2026-11-20T08:00:00Z"));
    ladder.record(scene.cycle(), RungKind.REMINDER, Instant.parse("2026-12-03T08:00:00Z"));

    at(CycleFixture.LATE);
    var page = admin.get(home());
    assertEquals(
        List.of("83% of 6 have returned", "4 on time", "1 late", "1 outstanding"),
        page.select(".assay-figures li").eachText());
    assertEquals(
        List.of("6 1 (17%)", "4 2 (50%)", "2 1 (50%)"),
        page.select("tbody").first().select("tr").stream()
            .map(it -> it.child(3).text() + " " + it.child(4).text())
            .toList());
  }

  @Test
  void last_year_s_figures_stand_beside_each_step_and_are_of_the_same_point() {
    var last = lastYear();
    ladder.record(scene.cycle(), RungKind.INVITATION, Instant.parse("2026-09-01T08:00:00Z"));
    var page = admin.get(home());
    assertEquals("2 (33%)", page.select("tbody tr").first().child(5).text());
    assertEquals(
        "0% of 6 have returned (33% last year at this point)",
        page.select(".assay-figures li").first().text());
    assertNotNull(last);
  }

  /** A cycle a year before, in which two of six returned within days of the invitation. */
  private Long lastYear() {
    sql.change(
        "insert into cycle (partnership_id, code, title, question_set_id, question_set_version,"
            + " question_set_sha256, opens_on, first_deadline, second_deadline) select"
            + " partnership_id, 's175-2025', 'Section 175, 2025', question_set_id,"
            + " question_set_version, question_set_sha256, '2025-09-01', '2025-11-30',"
            + " '2025-12-18' from cycle");
    var id = sql.count("select id from cycle where code = 's175-2025'");
    sql.change("update cycle set previous_cycle_id = ? where id = ?", id, scene.cycle().id());
    for (int i = 0; i < 6; i++) {
      var sheet =
          sql.insert(
              "insert into answer_sheet (partnership_id, trail_hash) values (?, ?)",
              scene.partnership().id(),
              "0".repeat(64));
      sql.change(
          "insert into agency_return (partnership_id, cycle_id, organisation_id, status, sheet_id,"
              + " first_submitted_at) values (?, ?, ?, 'submitted', ?, ?)",
          scene.partnership().id(),
          id,
          scene.schools().get(i).id(),
          sheet,
          i < 2 ? Instant.parse("2025-09-05T10:00:00Z") : null);
    }
    var cycle =
        new org.assay.collection.cycles.Cycle(
            id,
            scene.partnership().id(),
            "s175-2025",
            "Section 175, 2025",
            "small",
            "2026.1",
            scene.cycle().sha256(),
            LocalDate.of(2025, 9, 1),
            LocalDate.of(2025, 11, 30),
            LocalDate.of(2025, 12, 18),
            null,
            null);
    ladder.record(cycle, RungKind.INVITATION, Instant.parse("2025-09-01T08:00:00Z"));
    return id;
  }

  @Test
  void a_step_goes_once_on_its_day_to_all_who_are_outstanding() {
    returned(0, "2026-09-10T10:00:00Z");
    add("reminder", "20", "11", "2026");
    ladder.sendDue();
    assertEquals(0, sql.count("select count(*) from letter"), "its day has not come");
    at(Instant.parse("2026-11-20T08:00:00Z"));
    ladder.sendDue();
    ladder.sendDue();
    assertEquals(
        List.of(scene.stranger().personId()),
        sql.list("select person_id from letter where kind = 'cycle-reminder'", r -> r.getLong(1)),
        "those who answer for organisations that have not returned; the other four have nobody");
    assertEquals(5, sql.count("select count(*) from chase_contact"));
    assertEquals(0, sql.count("select count(*) from chase_contact where at is not null"));
    admin.close();
    admin = new DeskClient(server, tokens.of(scene.admin()));
    assertTrue(
        admin.get(home()).text().contains("Emails reach nobody in 4 organisations"),
        "so that nobody believes that everybody was written to");
  }

  @Test
  void where_a_return_waits_for_sign_off_or_nobody_answers_the_approver_is_written_to() {
    sql.change(
        "update agency_return set status = 'awaiting-sign-off' where id = ?", scene.returnId());
    sql.change(
        "update membership set role = 'APPROVER' where person_id = ?", scene.stranger().personId());
    add("reminder", "5", "10", "2026");
    var before = admin.get(home()).select("tbody tr").first().text();
    assertTrue(
        before.contains(
            "2 emails to those who answer or sign off in 2 organisations that have not returned."
                + " Send 2 emails: Reminder, 5 October 2026"),
        before);
    assertEquals(303, admin.post(home() + "/rungs/" + rung() + "/send", Map.of()).code());
    assertEquals(
        List.of(scene.approver().personId(), scene.stranger().personId()),
        sql.list("select person_id from letter order by id", r -> r.getLong(1)));
  }

  @Test
  void a_step_with_nobody_to_write_to_says_so_and_cannot_be_sent() {
    sql.change("update membership set valid_until = '2026-10-04' where role <> 'ADMIN'");
    add("reminder", "5", "10", "2026");
    var step = admin.get(home()).select("tbody tr").first();
    assertTrue(step.text().contains("There is nobody to write to"), step.text());
    assertEquals(0, step.select("form[action$=/send]").size());
  }

  @Test
  void a_step_that_cannot_be_is_refused() {
    assertEquals(
        List.of("Select a step", "Enter the day"),
        DeskClient.errors(admin.post(home() + "/rungs", Map.of("kind", ""))));
    assertEquals(
        List.of("The day is in the past. Enter today or a later date"),
        add("reminder", "1", "10", "2026"));
    assertEquals(
        List.of("The day is after the last date of the cycle. Enter an earlier date"),
        add("reminder", "19", "12", "2026"));
    assertEquals(List.of(), add("reminder", "1", "12", "2026"));
    assertEquals(
        List.of("This step is planned for that day already"), add("reminder", "1", "12", "2026"));
    assertEquals(303, admin.post(home() + "/rungs/" + rung() + "/removal", Map.of()).code());
    assertEquals(0, sql.count("select count(*) from chase_rung"));
    at(CycleFixture.CLOSED);
    add("reminder", "10", "1", "2027");
    assertEquals(0, sql.count("select count(*) from chase_rung"), "the cycle is closed");
  }

  @Test
  void the_usual_steps_are_planned_at_once_where_none_is() {
    assertEquals(303, admin.post(home() + "/usual-rungs", Map.of()).code());
    assertEquals(
        List.of("Invitation 5 October 2026", "Reminder 16 November 2026"),
        admin.get(home()).select("tbody tr").stream()
            .limit(2)
            .map(it -> it.child(0).text() + " " + it.child(1).text())
            .toList());
    var many = sql.count("select count(*) from chase_rung");
    assertEquals(
        home() + "?done=none", admin.post(home() + "/usual-rungs", Map.of()).header("Location"));
    assertEquals(many, sql.count("select count(*) from chase_rung"));
  }

  @Test
  void the_list_is_in_the_order_of_worth_and_each_line_says_why() {
    returned(5, "2026-09-10T10:00:00Z");
    size(0, 200);
    size(1, 1200);
    size(2, 400);
    duties(3, 2);
    var lines = admin.get(home() + "/returns").select("tbody tr");
    assertEquals(
        List.of(
            "Organisation s2 Community school|Has never returned; its sector is below the target;"
                + " 1,200 pupils or places|8",
            "Organisation s4 Community school|2 legal duties not fully met last year; its sector is"
                + " below the target|8",
            "Organisation s3 Community school|Has never returned; its sector is below the target;"
                + " 400 pupils or places|7",
            "Organisation s1 Community school|Has never returned; its sector is below the target|6",
            "Organisation s5 Community school|Has never returned; its sector is below the"
                + " target|6"),
        lines.stream()
            .map(it -> it.child(0).text() + "|" + it.child(2).text() + "|" + it.child(3).text())
            .toList());
  }

  @Test
  void the_points_of_a_line_are_those_by_which_the_database_sorts() {
    for (var it :
        List.of(
            new ChasePriority(3, false, true, 999),
            new ChasePriority(12, true, false, 1000),
            new ChasePriority(0, false, false, 0))) {
      assertEquals(
          it.points(),
          sql.count(
              "select "
                  + ChasePriority.EXPRESSION
                  + " from (select "
                  + it.unmet()
                  + " unmet, "
                  + (it.first() ? 1 : 0)
                  + " never, "
                  + (it.below() ? 1 : 0)
                  + " below, "
                  + it.size()
                  + " size) w"));
    }
  }

  @Test
  void a_call_a_posted_letter_and_a_note_are_written_down_with_who_did_it() {
    sql.change(
        "insert into chase_rung (partnership_id, cycle_id, kind, planned_on) values (?, ?,"
            + " 'telephone', '2026-10-01')",
        scene.partnership().id(),
        scene.cycle().id());
    var one = home() + "/returns/" + scene.returnId();
    assertEquals(
        List.of("Enter what was said"),
        DeskClient.errors(admin.post(one + "/contacts", Map.of("kind", "telephone"))));
    var held =
        DeskClient.errors(admin.post(one + "/contacts", Map.of("words", "JB 051111 is ill")));
    assertTrue(held.getFirst().startsWith("This may hold: "), held::toString);
    admin.post(one + "/contacts", Map.of("kind", "telephone", "words", "Back on Monday"));
    admin.post(one + "/contacts", Map.of("kind", "letter-head"));
    admin.post(one + "/contacts", Map.of("kind", "note", "words", "New head from January"));
    admin.post(one + "/owner", Map.of("owner", Long.toString(scene.moderator().personId())));
    var page = admin.get(one);
    assertEquals(
        List.of(
            "5 October 2026 at 10:30 Note Gil Admin New head from January",
            "5 October 2026 at 10:30 Letter to the head or chief officer Gil Admin",
            "5 October 2026 at 10:30 Telephone call Gil Admin Back on Monday"),
        page.select("tbody tr").eachText());
    assertEquals("Ed Moderator", page.select("#owner option[selected]").text());
    assertEquals(
        1,
        sql.count("select count(*) from chase_rung where done_at is not null"),
        "the first call begins its step");
    assertEquals(
        "Ed Moderator",
        admin.get(home() + "/returns").select("tbody tr").stream()
            .filter(it -> it.text().contains("Organisation s1"))
            .map(it -> it.child(5).text())
            .findFirst()
            .orElseThrow());
    assertEquals(
        List.of("Select who chases it"),
        DeskClient.errors(
            admin.post(
                one + "/owner", Map.of("owner", Long.toString(scene.stranger().personId())))));
  }

  @Test
  void the_letter_to_the_head_is_a_page_that_names_the_deadlines() throws Exception {
    size(0, 200);
    sql.change(
        "update register_entry set head = 'Ms H. Head', address = '1 High Street, Alderham'");
    at(CycleFixture.LATE);
    try (var client = HttpFixture.client(server.getURL())) {
      var pdf =
          client
              .toBlocking()
              .retrieve(
                  HttpRequest.GET(home() + "/returns/" + scene.returnId() + "/letter-head.pdf")
                      .bearerAuth(tokens.of(scene.admin())),
                  byte[].class);
      try (var document = Loader.loadPDF(pdf)) {
        var text = new PDFTextStripper().getText(document);
        assertEquals(1, document.getNumberOfPages());
        assertTrue(text.contains("Ms H. Head"), text);
        assertTrue(text.contains("was due by 30 November 2026"), text);
        assertTrue(text.contains("by 18 December 2026"), text);
      }
    }
    assertEquals(
        404, admin.answer(home() + "/returns/" + scene.returnId() + "/reminder.pdf").code());
  }

  @Test
  void a_funnel_is_drawn_of_three_groups_and_not_where_they_differ_by_more_than_chance() {
    var even =
        Funnel.of(
            List.of(
                new Funnel.Count("A", 16, 20),
                new Funnel.Count("B", 40, 50),
                new Funnel.Count("C", 81, 100)));
    assertNotNull(even);
    assertFalse(even.overDispersed());
    assertEquals("as chance allows", even.groups().getFirst().place());
    var torn =
        Funnel.of(
            List.of(
                new Funnel.Count("A", 2, 100),
                new Funnel.Count("B", 98, 100),
                new Funnel.Count("C", 50, 100)));
    assertNotNull(torn);
    assertTrue(torn.overDispersed());
    assertEquals("from 2% to 98%", torn.range());
    assertNull(Funnel.of(List.of(new Funnel.Count("A", 1, 2), new Funnel.Count("B", 1, 2))));
    var ones = new Funnel.Count("C", 0, 1);
    assertNull(Funnel.of(List.of(new Funnel.Count("A", 1, 1), ones, ones)));
  }

  @Test
  void another_partnership_s_cycle_is_not_there_and_readers_change_nothing() {
    var south = fixture.scene("south", 2);
    try (var other = new DeskClient(server, tokens.of(south.admin()));
        var pas = new DeskClient(server, tokens.of(scene.pasMember()))) {
      assertEquals(404, other.answer(home()).code());
      assertEquals(404, other.answer(home() + "/returns/" + scene.returnId()).code());
      assertEquals(
          404,
          other.answer("/chasing/" + south.cycle().id() + "/returns/" + scene.returnId()).code());
      add("reminder", "1", "12", "2026");
      var strange =
          other.post("/chasing/" + south.cycle().id() + "/rungs/" + rung() + "/send", Map.of());
      assertEquals(404, strange.code());
      assertTrue(strange.body().contains("the step was removed"), strange.body());
      assertEquals(200, pas.answer(home()).code());
      assertEquals(403, pas.post(home() + "/rungs/" + rung() + "/send", Map.of()).code());
    }
  }

  @Test
  @Tag("browser")
  void the_pages_of_chasing_are_accessible_and_fit_a_phone() {
    returned(0, "2026-09-10T10:00:00Z");
    size(1, 1200);
    ladder.record(scene.cycle(), RungKind.INVITATION, Instant.parse("2026-09-01T08:00:00Z"));
    add("reminder", "20", "11", "2026");
    try (var browser = BrowserFixture.wide()) {
      browser
          .context()
          .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(scene.admin())));
      for (var address :
          List.of(home(), home() + "/returns", home() + "/returns/" + scene.returnId())) {
        for (var width : List.of(320, 1280)) {
          browser.page().setViewportSize(width, 800);
          browser.page().navigate(server.getURL() + address);
          var name = "chasing" + address.replaceAll("\\d", "").replace('/', '-');
          browser.assertAccessible(name);
          browser.assertNoSidewaysScroll();
          browser.shot(name);
        }
      }
    }
  }

  /** Sessions end meanwhile, so somebody signs in anew. */
  private void at(Instant now) {
    clock.set(now);
    admin.close();
    admin = new DeskClient(server, tokens.of(scene.admin()));
  }

  private String home() {
    return "/chasing/" + scene.cycle().id();
  }

  private long rung() {
    return sql.count("select max(id) from chase_rung");
  }

  /** What is wrong with it; nothing when it was added. */
  private List<String> add(String kind, String day, String month, String year) {
    var answer =
        admin.post(
            home() + "/rungs",
            Map.of("kind", kind, "day.day", day, "day.month", month, "day.year", year));
    return answer.code() == 303 ? List.of() : DeskClient.errors(answer);
  }

  private void returned(int school, String at) {
    sql.change(
        "update agency_return set status = 'submitted', first_submitted_at = ?, submitted_at = ?"
            + " where organisation_id = ?",
        Instant.parse(at),
        Instant.parse(at),
        scene.schools().get(school).id());
  }

  private void size(int school, int pupils) {
    sql.change(
        "insert into register_entry (organisation_id, partnership_id, source, pupils) values (?, ?,"
            + " 'schools', ?)",
        scene.schools().get(school).id(),
        scene.partnership().id(),
        pupils);
  }

  /** Legal duties that an organisation did not fully meet in the cycle before. */
  private void duties(int school, int many) {
    var last = lastYear();
    var organisation = scene.schools().get(school).id();
    var submission =
        sql.insert(
            "insert into submission (partnership_id, cycle_id, return_id, organisation_id, number,"
                + " submitted_at, edition_sha256, sector, setting_type, phase, coverage, answered,"
                + " not_applicable, unanswered, not_asked, answers_json, scorecard_json) select"
                + " partnership_id, cycle_id, id, organisation_id, 1, '2025-11-01', 'x',"
                + " 'education', 'community-school', 'primary', 1, 1, 0, 0, 0, '{}', '{}' from"
                + " agency_return where cycle_id = ? and organisation_id = ?",
            last,
            organisation);
    sql.change("update submission set unmet = ? where id = ?", many, submission);
    for (int i = 0; i < many; i++) {
      sql.change(
          "insert into submission_gap (submission_id, question_key, partnership_id, position,"
              + " unmet, planned) values (?, ?, ?, ?, 2, false)",
          submission,
          "q" + i,
          scene.partnership().id(),
          i);
    }
  }
}
