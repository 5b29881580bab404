package org.assay.assurance.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.decisions.DecisionStep.Kind;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 8);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  private static Decision decision(int number, LocalDate held, DecisionStep... steps) {
    var what =
        new AskedDecision(
            (long) number,
            1,
            number,
            held == null ? DecisionKind.ESCALATION : DecisionKind.MEETING,
            held == null ? "Executive" : "PAS",
            held,
            DecisionSource.FREE,
            null,
            null,
            null,
            "What?",
            0);
    return new Decision(what, List.of(steps));
  }

  private static DecisionStep step(Kind kind, LocalDate day, String owner, LocalDate due) {
    LocalDateTime at = day.atTime(10, 0);
    return new DecisionStep(null, 1, 1, 9, at, kind, "Words", owner, due, null);
  }

  private static DecisionStep asked(LocalDate day) {
    return step(Kind.ASKED, day, null, null);
  }

  private static DecisionStep decided(LocalDate day) {
    return step(Kind.DECIDED, day, "Council", day.plusDays(30));
  }

  private static Instant end(LocalDate day) {
    return Instant.parse(day + "T23:00:00Z");
  }

  @Test
  void the_last_owner_and_day_count_and_each_time_has_its_own_state() {
    var it =
        decision(
            1,
            OCTOBER,
            asked(OCTOBER.minusDays(7)),
            decided(OCTOBER),
            step(Kind.NOTED, OCTOBER.plusDays(20), null, OCTOBER.plusDays(60)),
            step(Kind.DONE, OCTOBER.plusDays(50), null, null));
    assertEquals(DecisionState.DONE, it.state());
    var states = new ArrayList<String>();
    for (var day : List.of(0, 7, 27, 57)) {
      var then = it.asAt(end(OCTOBER.plusDays(day - 7))).orElseThrow();
      states.add(then.state() + " " + then.owner() + " " + then.due());
    }
    assertEquals(
        List.of(
            "ASKED null null",
            "OPEN Council 2026-11-07",
            "OPEN Council 2026-12-07",
            "DONE Council 2026-12-07"),
        states);
    assertTrue(it.asAt(end(OCTOBER.minusDays(8))).isEmpty(), "not asked yet");
  }

  @Test
  void only_what_is_open_is_overdue_from_the_day_after() {
    var open = decision(1, OCTOBER, asked(OCTOBER), decided(OCTOBER));
    assertFalse(open.overdue(OCTOBER.plusDays(30)));
    assertTrue(open.overdue(OCTOBER.plusDays(31)));
    var done =
        decision(
            1, OCTOBER, asked(OCTOBER), decided(OCTOBER), step(Kind.DONE, NOVEMBER, null, null));
    assertFalse(done.overdue(NOVEMBER.plusYears(1)));
  }

  @Test
  void a_meeting_hears_of_the_last_one_and_of_what_is_not_closed() {
    var closed = step(Kind.DONE, NOVEMBER, null, null);
    var old = decision(1, OCTOBER, asked(OCTOBER), decided(OCTOBER), closed);
    var pending = decision(2, OCTOBER, asked(OCTOBER), decided(OCTOBER));
    var last = decision(3, NOVEMBER, asked(NOVEMBER), decided(NOVEMBER), closed);
    var sent = decision(4, null, asked(NOVEMBER));
    var next = decision(5, NOVEMBER.plusDays(60), asked(NOVEMBER));
    assertEquals(
        List.of(pending, last, sent, next),
        Decision.arising(List.of(old, pending, last, sent, next), NOVEMBER.plusDays(30)));
  }

  @Test
  void a_superseded_decision_asks_for_nothing_more() {
    var it = decision(1, OCTOBER, asked(OCTOBER), step(Kind.SUPERSEDED, NOVEMBER, null, null));
    assertEquals(DecisionState.SUPERSEDED, it.state());
    assertFalse(it.state().isPending());
    assertEquals(OCTOBER, it.day());
  }
}
