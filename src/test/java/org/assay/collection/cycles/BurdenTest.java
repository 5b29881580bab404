package org.assay.collection.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assay.collection.returns.ReturnFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BurdenTest {
  private static final Instant BEGUN = Instant.parse("2026-10-05T09:00:00Z");

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject BurdenRepository burdens;
  @Inject Sql sql;

  @Test
  void minutes_are_counted_between_saves_and_longer_pauses_and_later_saves_are_left_out() {
    clock.set(CycleFixture.OPEN);
    var scene = fixture.scene("north", 3);
    var sheets = sql.list("select sheet_id from agency_return order by id", row -> row.getLong(1));
    submitted();
    saves(sheets.get(0), 0, 120, 300, 601, 700); // 120 + 180 + a pause + 99
    saves(sheets.get(1), 0, 60);
    saves(sheets.get(2), 0, 300, 864_000); // five minutes count, and a save after submission not
    var burden = burdens.of(scene.cycle());
    assertEquals(3, burden.returns());
    assertEquals(Duration.ofSeconds(300), burden.median());
    assertEquals(Duration.ofSeconds(Math.round((399 + 60 + 300) / 6.0)), burden.eachSave());
    assertFalse(burden.isTold(), "three returns are too few");
  }

  @Test
  void what_was_confirmed_unchanged_saves_the_time_of_a_save_each() {
    clock.set(CycleFixture.OPEN);
    var scene = fixture.scene("north", 2);
    submitted();
    decision(scene.returnId(), "a", "confirmed", true);
    decision(scene.returnId(), "b", "confirmed", false);
    decision(scene.returnId(), "c", "set-aside", true);
    assertEquals(1, burdens.of(scene.cycle()).spared());
    var many = Burden.of(List.of(new Burden.Work(600, 11)), 30);
    assertEquals(Duration.ofSeconds(60), many.eachSave());
    assertEquals(30, many.minutesSaved());
    assertEquals(10, many.medianMinutes());
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    var work =
        List.of(10L, 20L, 40L, 90L, 100L, 300L).stream().map(it -> new Burden.Work(it, 2)).toList();
    assertEquals(Duration.ofSeconds(65), Burden.of(work, 0).median());
    assertTrue(Burden.of(work, 0).isTold());
    assertEquals(Duration.ZERO, Burden.of(List.of(), 0).median());
  }

  private void submitted() {
    sql.change(
        "update agency_return set status = 'submitted', first_submitted_at = ?",
        BEGUN.plus(Duration.ofDays(1)));
  }

  private void saves(long sheet, int... seconds) {
    for (int i = 0; i < seconds.length; i++) {
      sql.change(
          "insert into change_trail (sheet_id, seq, partnership_id, person_id, at, kind,"
              + " changes_json, previous_hash, key_name, hash) select id, ?, partnership_id, 1, ?,"
              + " 'saved', '{}', '', '', '' from answer_sheet where id = ?",
          i + 1,
          BEGUN.plusSeconds(seconds[i]),
          sheet);
    }
  }

  private void decision(long returnId, String question, String decision, boolean unchanged) {
    sql.change(
        "insert into proposal_decision (return_id, question_key, source, partnership_id, decision,"
            + " stamp, answer_version, unchanged, person_id, at) select id, ?, 'last-year',"
            + " partnership_id, ?, '', 1, ?, 1, ? from agency_return where id = ?",
        question,
        decision,
        unchanged,
        BEGUN,
        returnId);
  }
}
