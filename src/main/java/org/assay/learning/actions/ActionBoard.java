package org.assay.learning.actions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.assay.learning.actions.Action.Age;

/**
 * Actions laid out: what is to be done by how soon it is due, then what came to an end by how.
 *
 * @param groups those that hold an action of the selection, in this order
 */
public record ActionBoard(
    LocalDate today, List<Action> all, ActionFilter selection, List<Group> groups) {
  private static final Comparator<Action> DUE_FIRST =
      comparing((Action it) -> it.plan().due(), nullsLast(naturalOrder()))
          .thenComparing(Action::organisation)
          .thenComparing(Action::id);
  private static final Comparator<Action> LATEST_FIRST =
      comparing(Action::closedAt, nullsLast(Comparator.<java.time.Instant>reverseOrder()))
          .thenComparing(Action::id);

  /**
   * @param code stable, for addresses within the page
   */
  public record Group(String code, String title, List<Action> actions) {}

  /**
   * @param all those that the caller sees, whatever was selected
   */
  public static ActionBoard of(List<Action> all, ActionFilter selection, LocalDate today) {
    var taken = all.stream().filter(it -> selection.takes(it, today)).toList();
    var groups = new ArrayList<Group>();
    for (var age : Age.values()) {
      add(groups, age.code(), age.label(), taken, it -> open(it, age, today), DUE_FIRST);
    }
    for (var state : ActionState.values()) {
      if (!state.isOpen()) {
        add(groups, state.code(), state.label(), taken, it -> it.state() == state, LATEST_FIRST);
      }
    }
    return new ActionBoard(today, all, selection, List.copyOf(groups));
  }

  /** Of the selection, in whatever state. */
  public long count(Predicate<Action> which) {
    return all.stream().filter(selection::takesAnyState).filter(which).count();
  }

  public long overdue() {
    return count(it -> open(it, Age.OVERDUE, today));
  }

  public long soon() {
    return count(it -> open(it, Age.SOON, today));
  }

  public long unfinished() {
    return count(it -> it.state().isOpen());
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  public static boolean open(Action action, Age age, LocalDate today) {
    return action.state().isOpen() && action.age(today) == age;
  }

  private static void add(
      List<Group> groups,
      String code,
      String title,
      List<Action> taken,
      Predicate<Action> which,
      Comparator<Action> order) {
    var some = taken.stream().filter(which).sorted(order).toList();
    if (!some.isEmpty()) groups.add(new Group(code, title, some));
  }
}
