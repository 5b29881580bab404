package org.assay.learning.actions;

import java.util.Map;

/**
 * How many actions a search finds, whatever their state.
 *
 * @param states by state; none for a state without an action
 */
record ActionCounts(long overdue, long soon, long toBeWritten, Map<ActionState, Long> states) {

  long in(ActionState state) {
    return states.getOrDefault(state, 0L);
  }

  long unfinished() {
    return in(ActionState.OPEN) + in(ActionState.IN_PROGRESS);
  }

  long all() {
    return states.values().stream().mapToLong(it -> it).sum();
  }
}
