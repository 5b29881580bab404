package org.assay.assurance.signals.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalStateTest {
  @Test
  void every_state_names_the_ones_that_may_follow() {
    for (var it : SignalState.values()) {
      assertFalse(it.next().isEmpty(), it.name());
      assertEquals(it, SignalState.of(it.code()));
    }
  }

  @Test
  void an_organisation_explains_only_until_it_is_decided() {
    for (var it : SignalState.values()) {
      assertEquals(it.isOpen(), it.next().contains(SignalState.EXPLAINED), it.name());
    }
  }

  @Test
  void nothing_is_accepted_that_was_not_explained_and_a_decision_can_be_changed() {
    assertEquals(
        Set.of(SignalState.MODERATION, SignalState.CLARIFICATION, SignalState.NO_STEP),
        SignalState.WAITING.decisions(false));
    assertEquals(SignalState.DECISIONS, SignalState.EXPLAINED.decisions(true));
    assertEquals(
        Set.of(SignalState.ACCEPTED, SignalState.CLARIFICATION, SignalState.NO_STEP),
        SignalState.MODERATION.decisions(true));
    assertEquals(Set.of(), SignalState.GONE.decisions(true));
  }

  @Test
  void what_is_accepted_or_needs_no_step_is_no_reason_to_draw_a_return() {
    assertEquals(
        EnumSet.of(
            SignalState.WAITING,
            SignalState.EXPLAINED,
            SignalState.MODERATION,
            SignalState.CLARIFICATION),
        EnumSet.copyOf(
            java.util.Arrays.stream(SignalState.values())
                .filter(SignalState::isToBeAsked)
                .toList()));
    assertTrue(SignalState.WAITING.isOpen());
  }
}
