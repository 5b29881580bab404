package org.assay.learning.actions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.ActionHistoryRepository.Written;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a return's actions in step with its answers, in the transaction that stores them. An action
 * whose answer improves stays, as no longer needed.
 */
@Singleton
public class KeepActions {
  private final ActionRepository actions;
  private final ActionHistoryRepository entries;
  private final Clock clock;

  KeepActions(ActionRepository actions, ActionHistoryRepository entries, Clock clock) {
    this.actions = actions;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @param changed one for every answer that was changed and may ask for an action
   * @param asked whether a question is asked of the organisation now, by its key
   */
  @Transactional
  public void keep(
      Caller caller,
      long organisationId,
      long returnId,
      List<Wanted> changed,
      Predicate<String> asked) {
    var reach = ActionScope.organisation(caller.partnershipId(), organisationId);
    var before = byKey(actions.raisedBy(reach, RaisedBy.RETURN, returnId));
    var now = clock.instant();
    for (var wanted : changed) {
      var old = before.remove(wanted.key());
      if (old != null) {
        change(caller, old, wanted, asked, now);
      } else if (wanted.raises()) {
        open(caller, organisationId, RaisedBy.question(returnId, wanted.key()), wanted, now);
      }
    }
    before.values().forEach(it -> show(it, asked));
  }

  /** The partnership sees the return's actions from now on as they are. */
  @Transactional
  public void submitted(long partnershipId, long returnId, Instant at) {
    actions.submit(partnershipId, RaisedBy.RETURN, returnId, at);
  }

  private void open(
      Caller caller, long organisationId, RaisedBy raisedBy, Wanted wanted, Instant now) {
    var action = Action.opened(caller.partnershipId(), organisationId, raisedBy, wanted, now, null);
    var stored = ActionBuilder.of(action).id(actions.add(action)).done();
    entries.add(
        new Written(stored, now, caller.personId(), ActionHistoryEntry.Kind.OPENED, null, null));
  }

  private void change(
      Caller caller, Action old, Wanted wanted, Predicate<String> asked, Instant at) {
    var state = old.after(wanted);
    var after =
        ActionBuilder.of(old)
            .plan(old.planAfter(wanted))
            .required(old.required() || wanted.required())
            .asked(asked.test(wanted.key()))
            .state(state, at)
            .done();
    if (after.equals(old)) return;
    if (!actions.store(after)) {
      var now =
          actions.lock(
              ActionScope.organisation(old.partnershipId(), old.organisationId()), old.id());
      change(caller, now.orElseThrow(), wanted, asked, at);
      return;
    }
    var kind = kind(old, after);
    if (kind != null) {
      entries.add(new Written(after, at, caller.personId(), kind, null, null));
    }
  }

  /** While a plan is first written, each save of it is no news. */
  private static ActionHistoryEntry.@Nullable Kind kind(Action old, Action after) {
    if (old.state() != after.state()) {
      return after.state() == ActionState.NO_LONGER_NEEDED
          ? ActionHistoryEntry.Kind.NOT_NEEDED
          : ActionHistoryEntry.Kind.REOPENED;
    }
    return old.plan().equals(after.plan()) || old.firstSubmittedAt() == null
        ? null
        : ActionHistoryEntry.Kind.CHANGED;
  }

  private void show(Action it, Predicate<String> asked) {
    boolean now = asked.test(it.raisedBy().key());
    if (now != it.asked()) actions.show(it, now);
  }

  private static Map<String, Action> byKey(List<Action> actions) {
    return actions.stream()
        .collect(
            toMap(
                it -> it.raisedBy().key(),
                identity(),
                (first, second) -> first,
                java.util.LinkedHashMap::new));
  }
}
