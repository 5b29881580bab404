package org.assay.learning.actions;

import java.util.Map;

/**
 * How many actions a search finds, whatever their state.
 *
 * @param states by state; none for a state without an action
 * @param most up to which number each was counted; one that is larger stands for any larger number
 */
public record ActionCounts(
    long overdue, long soon, long toBeWritten, Map<ActionState, Long> states, long most) {

  /** Each counted to its end. */
  ActionCounts(long overdue, long soon, long toBeWritten, Map<ActionState, Long> states) {
    this(overdue, soon, toBeWritten, states, Long.MAX_VALUE);
  }

  public long in(ActionState state) {
    return states.getOrDefault(state, 0L);
  }

  public long unfinished() {
    return in(ActionState.OPEN) + in(ActionState.IN_PROGRESS);
  }

  /** How many the list of a state, or of a group of them, shows. */
  long of(String state) {
    return switch (state) {
      case ActionFilter.ALL -> all();
      case ActionFilter.UNFINISHED -> unfinished();
      case ActionFilter.OVERDUE -> overdue;
      case ActionFilter.SOON -> soon;
      case ActionFilter.TO_BE_WRITTEN -> toBeWritten;
      default ->
          states.entrySet().stream()
              .filter(it -> it.getKey().code().equals(state))
              .mapToLong(Map.Entry::getValue)
              .sum();
    };
  }

  public long all() {
    return states.values().stream().mapToLong(it -> it).sum();
  }
}
