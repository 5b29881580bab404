package org.assay.assurance.moderation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A moderator's queue opens when both practice returns are scored, or by a decision. */
class QueueRuleTest {
  @Test
  void both_are_scored_first() {
    assertEquals(
        "Score both practice returns before you mark. You have done 1 of 2.",
        QueueRule.closed(2, 1, false, false).orElseThrow());
    assertEquals(Optional.empty(), QueueRule.closed(2, 2, false, false));
  }

  @Test
  void a_cycle_without_them_says_so_to_the_lead_and_opens_by_a_decision() {
    assertTrue(QueueRule.closed(1, 1, false, true).orElseThrow().contains("decide to do without"));
    assertTrue(QueueRule.closed(0, 0, false, false).orElseThrow().contains("Your moderation lead"));
    assertEquals(Optional.empty(), QueueRule.closed(0, 0, true, false));
  }
}
