package org.assay.learning.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.ActionHistoryRepository.Written;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Goes on with an unfinished action in a later return of the same organisation. */
@Singleton
public class CarryAction {
  private final ActionRepository actions;
  private final ActionHistoryRepository entries;
  private final Clock clock;

  CarryAction(ActionRepository actions, ActionHistoryRepository entries, Clock clock) {
    this.actions = actions;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * The new action has the old one's words until the answer to its question has words of its own.
   * Carrying the same action again changes nothing. The caller makes sure that the return is the
   * organisation's and open for answers.
   *
   * @param into the return to go on in, and the question there
   * @param about that question in words
   * @return the action there; empty when the old one is not the caller's or no longer open
   */
  @Transactional
  public Optional<Action> carry(Caller caller, long actionId, RaisedBy into, ActionOrigin about) {
    var reach = ActionScope.toChange(caller);
    var old = actions.lock(reach, actionId).orElse(null);
    if (old == null) return Optional.empty();
    if (old.state() == ActionState.CARRIED) return actions.goesOnAs(reach, actionId);
    if (!old.state().isOpen() || old.raisedBy().id() == into.id()) return Optional.empty();
    var there =
        actions.raisedBy(reach, into.kind(), into.id()).stream()
            .filter(it -> it.raisedBy().equals(into))
            .findFirst()
            .orElse(null);
    var now = clock.instant();
    var next = there == null ? added(old, into, about) : joined(old, there);
    var left = ActionBuilder.of(old).state(ActionState.CARRIED, now).done();
    actions.store(left);
    note(caller, left, "Goes on in " + about.source());
    note(caller, next, "From " + old.about().source());
    return Optional.of(next);
  }

  private Action added(Action old, RaisedBy into, ActionOrigin about) {
    var wanted = new Wanted(into.key(), about, old.plan(), old.required());
    var fresh =
        ActionBuilder.of(
                Action.opened(
                    old.partnershipId(), old.organisationId(), into, wanted, clock.instant(), null))
            .carriedFrom(old.id())
            .state(old.state(), clock.instant())
            .done();
    return ActionBuilder.of(fresh).id(actions.add(fresh)).done();
  }

  /** What the new answer says already goes before what the old action said. */
  private Action joined(Action old, Action there) {
    var joined =
        ActionBuilder.of(there)
            .plan(there.plan().isEmpty() ? old.plan() : there.plan())
            .required(there.required() || old.required())
            .carriedFrom(old.id())
            .done();
    actions.store(joined);
    return joined;
  }

  private void note(Caller caller, Action action, @Nullable String words) {
    entries.add(
        new Written(
            action,
            clock.instant(),
            caller.personId(),
            ActionHistoryEntry.Kind.CARRIED,
            words,
            null));
  }
}
