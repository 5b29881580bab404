package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.people.identity.Caller;

/**
 * Finds actions for whoever may see them: an organisation's people and its group lead as they are
 * now, the partnership's people as they were signed off.
 */
@Singleton
public class Actions {
  private final ActionRepository actions;
  private final ActionHistoryRepository entries;
  private final ActionListRepository lists;

  Actions(ActionRepository actions, ActionHistoryRepository entries, ActionListRepository lists) {
    this.actions = actions;
    this.entries = entries;
    this.lists = lists;
  }

  /** All whose question is still asked, in the order in which they were raised. */
  public List<Action> list(Caller caller) {
    return actions.list(ActionScope.of(caller));
  }

  /**
   * Of a selection of the partnership's actions as much as a paper holds; nothing for whoever sees
   * an organisation's or a group's own.
   *
   * @param most actions to be done, and of each other kind
   */
  public Optional<ActionExcerpt> excerpt(
      Caller caller, ActionFilter selection, LocalDate today, int most) {
    var reach = ActionScope.of(caller);
    return reach.submittedOnly()
        ? Optional.of(lists.excerpt(reach, selection, today, most))
        : Optional.empty();
  }

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
