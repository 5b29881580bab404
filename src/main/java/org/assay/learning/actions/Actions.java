package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.platform.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Finds actions for those who may see them: an organisation's people and its group lead as they are
 * now, the partnership's people as they were signed off.
 */
@Singleton
public class Actions {
  private final ActionRepository actions;
  private final ActionListRepository lists;
  private final ActionHistoryRepository entries;

  Actions(ActionRepository actions, ActionListRepository lists, ActionHistoryRepository entries) {
    this.actions = actions;
    this.lists = lists;
    this.entries = entries;
  }

  /** All whose question is still asked, in the order in which they were raised. */
  public List<Action> list(Caller caller) {
    return actions.list(ActionScope.of(caller));
  }

  /**
   * Those of a selection that come after an id, in the order of ids.
   *
   * @param size at most so many
   */
  public Slice<Action> after(
      Caller caller, ActionFilter selection, LocalDate today, long id, int size) {
    var reach = ActionScope.of(caller);
    return Slice.of(size, most -> lists.after(reach, selection, today, id, most), Action::id);
  }

  /**
   * A selection laid out, and what all of it comes to.
   *
   * @param open at most so many that are to be done, the longest overdue first
   * @param ended at most so many of each kind of the others, the last ended first
   * @param at as the partnership knew them at a time; null for now
   */
  public Planned plan(
      Caller caller,
      ActionFilter selection,
      LocalDate today,
      int open,
      int ended,
      @Nullable Instant at) {
    var reach = ActionScope.of(caller).asAt(at);
    return new Planned(
        ActionBoard.of(lists.planned(reach, selection, today, open, ended), selection, today),
        lists.totals(reach, selection, today),
        lists.leads(reach, selection, today));
  }

  /**
   * @param leads by name; the name is empty where nobody leads
   */
  public record Planned(ActionBoard board, ActionTotals totals, List<LedActions> leads) {}

  public Optional<Action> find(Caller caller, long id) {
    return actions.find(ActionScope.of(caller), id);
  }

  /** Those that a return raised and that are still to be done, for instance last year's. */
  public List<Action> unfinished(Caller caller, long returnId) {
    return actions.raisedBy(ActionScope.of(caller), RaisedBy.RETURN, returnId).stream()
        .filter(it -> it.asked() && it.state().isOpen())
        .toList();
  }

  /** The action of a later return as which this one goes on. */
  public Optional<Action> goesOnAs(Caller caller, Action action) {
    return actions.goesOnAs(ActionScope.of(caller), action.id());
  }

  /** Latest first; the notes are the organisation's own, so the partnership sees none. */
  public List<ActionHistoryEntry> history(Caller caller, Action action) {
    return ActionScope.of(caller).submittedOnly() ? List.of() : entries.of(action);
  }
}
