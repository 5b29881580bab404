package org.assay.desk.chasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.collection.cycles.Cycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutstandingWordsTest {
  @Test
  void before_the_first_deadline_a_return_is_due() {
    var words = words("2026-11-30T12:00:00Z", null);
    assertEquals("Your safeguarding return is due", words.title());
    assertTrue(words.outstanding().endsWith("It is due by 30 November 2026."), words.outstanding());
    assertTrue(words.ask().contains("signed off by 18 December 2026"), words.ask());
  }

  @Test
  void after_it_a_return_was_due_and_is_still_accepted() {
    var words = words("2026-12-01T00:00:00Z", null);
    assertEquals("Your safeguarding return is overdue", words.title());
    assertEquals(
        "Your organisation has not yet sent its return for “Audit”. It was due by 30 November"
            + " 2026.",
        words.outstanding());
    assertTrue(words.ask().contains("cannot accept a return after that day"), words.ask());
    assertEquals(
        "The return of Hill was due by 30 November 2026. It can be sent until 18 December 2026."
            + " Our records show it as: not started.",
        words.call("North", "Hill", "not started").get(1));
  }

  @Test
  void after_the_last_nobody_is_asked_to_send_what_is_not_accepted() {
    var words = words("2026-12-19T00:00:00Z", null);
    assertEquals("We did not receive your safeguarding return", words.title());
    assertEquals(
        "Your organisation did not send its return for “Audit”. It was due by 30 November 2026.",
        words.outstanding());
    assertTrue(words.ask().startsWith("We accepted returns until 18 December 2026,"), words.ask());
    var call = String.join(" ", words.call("North", "Hill", "not started"));
    assertTrue(call.contains("We accepted it until 18 December 2026."), call);
    assertTrue(!call.contains("When can we expect it?"), call);
  }

  @Test
  void a_cycle_that_was_ended_early_names_the_day_on_which_it_ended() {
    var words = words("2026-11-11T12:00:00Z", Instant.parse("2026-11-10T12:00:00Z"));
    assertTrue(words.ask().startsWith("We accepted returns until 10 November 2026,"), words.ask());
    assertTrue(words.outstanding().contains("was due by 30 November 2026"), words.outstanding());
  }

  private static OutstandingWords words(String now, @Nullable Instant closed) {
    var cycle =
        new Cycle(
            1,
            1,
            "c",
            "Audit",
            "set",
            "2026.1",
            "",
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 18),
            closed,
            null);
    return new OutstandingWords(cycle, Instant.parse(now));
  }
}
