package org.assay.desk.chasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.junit.jupiter.api.Test;

class UsualStepsTest {
  @Test
  void a_cycle_that_is_still_to_open_has_a_notice_an_invitation_and_what_follows() {
    assertEquals(
        List.of(
            "notice 2026-08-11",
            "invitation 2026-09-01",
            "reminder 2026-11-16",
            "reminder 2026-12-01",
            "telephone 2026-12-07",
            "letter-head 2026-12-14"),
        steps("2026-09-01", "2026-11-30", "2026-12-18", "2026-07-01"));
  }

  @Test
  void what_should_have_gone_before_today_goes_today_and_a_notice_not_once_it_is_open() {
    assertEquals("notice 2026-08-20", steps("2026-09-01", "2026-08-20").getFirst());
    assertEquals("invitation 2026-10-05", steps("2026-09-01", "2026-10-05").getFirst());
    assertEquals(
        List.of("invitation 2026-12-10", "letter-head 2026-12-14"),
        steps("2026-09-01", "2026-12-10"));
  }

  @Test
  void nothing_is_planned_after_the_last_day_or_before_the_invitation() {
    assertEquals(
        List.of("invitation 2026-11-01", "reminder 2026-11-06"),
        steps("2026-11-01", "2026-11-05", "2026-11-06", "2026-11-01"));
    assertEquals(List.of(), steps("2026-09-01", "2026-12-19"), "the cycle is over by then");
  }

  @Test
  void what_is_left_out_is_named_with_its_day_and_why() {
    assertEquals(List.of(), leftOut("2026-09-01", "2026-12-18", "2026-07-01"));
    assertEquals(
        List.of(
            "Notice beforehand on 11 August 2026 (its day has passed)",
            "Reminder on 16 November 2026 (its day has passed)"),
        leftOut("2026-09-01", "2026-12-18", "2026-11-30"));
    assertEquals(
        List.of(
            "Reminder on 16 November 2026 (not after the invitation)",
            "Telephone call on 7 December 2026 (after the last date)",
            "Letter to the head or chief officer on 7 December 2026 (after the last date)"),
        leftOut("2026-11-20", "2026-12-02", "2026-11-01"));
  }

  @Test
  void the_news_of_a_cycle_says_whether_it_is_open_and_what_was_left_out() {
    var cycle = cycle("2026-09-01", "2026-11-30", "2026-12-18");
    assertEquals(
        "The cycle is planned. Nobody has been told yet: add steps below",
        ChasingNews.of("opened", cycle, Instant.parse("2026-08-31T12:00:00Z")));
    assertEquals(
        "The cycle is open. Nobody has been told yet: add steps below",
        ChasingNews.of("opened", cycle, Instant.parse("2026-09-01T12:00:00Z")));
    assertEquals(
        "The usual steps were added. Left out: Notice beforehand on 11 August 2026 (its day has"
            + " passed). Remove those that you do not want",
        ChasingNews.of("usual", cycle, Instant.parse("2026-09-01T12:00:00Z")));
    assertNull(ChasingNews.of("anything", cycle, Instant.EPOCH));
  }

  private static List<String> leftOut(String opens, String last, String today) {
    return UsualSteps.leftOut(cycle(opens, "2026-11-30", last), LocalDate.parse(today));
  }

  private static List<String> steps(String opens, String today) {
    return steps(opens, "2026-11-30", "2026-12-18", today);
  }

  private static List<String> steps(String opens, String due, String last, String today) {
    return UsualSteps.of(cycle(opens, due, last), LocalDate.parse(today)).stream()
        .map(it -> it.kind().code() + " " + it.day())
        .toList();
  }

  private static Cycle cycle(String opens, String due, String last) {
    return new Cycle(
        1,
        1,
        "c",
        "Cycle",
        "small",
        "2026.1",
        "0",
        LocalDate.parse(opens),
        LocalDate.parse(due),
        LocalDate.parse(last),
        null,
        null);
  }
}
