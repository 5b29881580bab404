package org.assay.desk.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.seal.SealedRecords.Broken;
import org.assay.platform.seal.VerifyRecords;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReturnPurgeTest {
  /** Three years and a week after the cycle's second deadline, 18 December 2026. */
  private static final Instant ANNOUNCED = Instant.parse("2029-12-25T09:00:00Z");

  private static final Instant DUE = Instant.parse("2030-01-01T09:00:00Z");

  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Retention retention;
  @Inject VerifyRecords records;
  @Inject TokenFixture tokens;
  @Inject TestClock clock;
  @Inject Sql sql;

  private Scene north;
  private Scene south;

  @BeforeEach
  void two_partnerships_of_which_one_keeps_returns_for_three_years() {
    clock.set(CycleFixture.OPEN);
    north = signedOff("north");
    south = signedOff("south");
    sql.change(
        "insert into partnership_setting (partnership_id, name, said) values (?,"
            + " 'retention-returns', '3')",
        north.partnership().id());
    file(1_000_000_000_000_001L, "a".repeat(32));
    file(1_000_000_000_000_002L, "b".repeat(32));
    sql.change(
        "insert into submission_file (submission_id, file_id, partnership_id) select id,"
            + " 1000000000000002, partnership_id from submission");
  }

  private Scene signedOff(String code) {
    var scene = fixture.scene(code, 2);
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    return scene;
  }

  private void file(long id, String store) {
    sql.change(
        "insert into evidence_file (id, partnership_id, organisation_id, return_id, store_id, name,"
            + " media_type, byte_count, sha256, stored_at, stored_by) values (?, ?, ?, ?, ?,"
            + " 'policy.pdf', 'application/pdf', 5, ?, ?, 1)",
        id,
        north.partnership().id(),
        north.schools().getFirst().id(),
        north.returnId(),
        store,
        "c".repeat(64),
        clock.instant());
  }

  private long rows(String table, Scene scene) {
    return sql.count(
        "select count(*) from " + table + " where partnership_id = ?", scene.partnership().id());
  }

  private List<String> broken() {
    return records.verify().stream()
        .flatMap(it -> it.checked().broken().stream())
        .map(Broken::record)
        .map(it -> it.replaceAll("\\d+", "N"))
        .toList();
  }

  private void purge() {
    clock.set(ANNOUNCED);
    retention.run();
    clock.set(DUE);
    retention.run();
  }

  @Test
  void returns_go_with_all_that_hangs_on_them_and_leave_a_record_each() {
    purge();
    for (var table :
        List.of(
            "agency_return",
            "answer_sheet",
            "answer",
            "change_trail",
            "submission",
            "submission_answer",
            "submission_section")) {
      assertEquals(0, rows(table, north), table);
      assertTrue(rows(table, south) > 0, table);
    }
    assertEquals(2, rows("purged_return", north));
    assertEquals(0, rows("purged_return", south));
    assertEquals(List.of(), broken());
    retention.run();
    assertEquals(2, rows("purged_return", north));
  }

  @Test
  void a_file_goes_with_its_return_unless_a_submission_that_stays_names_it() {
    purge();
    assertEquals(
        List.of(1_000_000_000_000_002L),
        sql.list("select id from evidence_file", row -> row.getLong(1)));
    assertEquals(
        2, sql.count("select file_count from purged_return where return_id = ?", north.returnId()));
  }

  @Test
  void a_number_of_years_is_announced_for_a_week_and_anew_when_it_changes() {
    clock.set(ANNOUNCED);
    retention.run();
    retention.run();
    assertEquals(2, rows("agency_return", north));
    sql.change("update partnership_setting set said = '2' where name = 'retention-returns'");
    clock.set(DUE);
    retention.run();
    assertEquals(2, rows("agency_return", north), "two years were never announced");
    sql.change("update partnership_setting set said = '0' where name = 'retention-returns'");
    clock.set(DUE.plusSeconds(10 * 86_400));
    retention.run();
    assertEquals(2, rows("agency_return", north), "nobody means to keep nothing");
  }

  @Test
  void a_record_that_was_altered_or_breaks_the_rule_is_named() {
    purge();
    sql.change(
        "update purged_return set submissions = 7 where return_id = ?", north.otherReturnId());
    assertEquals(List.of("record of deleted return N"), broken());
  }

  @Test
  void the_administrator_sees_beforehand_what_goes_and_afterwards_what_went() {
    clock.set(ANNOUNCED);
    retention.run();
    var before = page();
    assertTrue(before.contains("The first are deleted early on 1 January 2030"), before);
    assertTrue(before.contains("18 December 2026 Section 175, 2026 2 2"), before);
    clock.set(DUE);
    retention.run();
    assertTrue(page().contains("1 January 2030 Section 175, 2026 2 2"), page());
  }

  private String page() {
    try (var client = HttpFixture.client(server.getURL())) {
      var request =
          HttpRequest.GET("/settings/retention")
              .bearerAuth(tokens.of(north.admin()))
              .accept(MediaType.TEXT_HTML_TYPE);
      return Jsoup.parse(client.toBlocking().retrieve(request)).select("main").text();
    }
  }
}
