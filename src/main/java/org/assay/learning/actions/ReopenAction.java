package org.assay.learning.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.actions.ActionHistoryRepository.Written;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotDone;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.learning.actions.WorkOutcome.Stale;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Takes up again an action that was closed with proof, with a reason. */
@Singleton
public class ReopenAction {
  private static final int LONGEST = 2000;

  private final ActionRepository actions;
  private final ActionHistoryRepository entries;
  private final Clock clock;

  ReopenAction(ActionRepository actions, ActionHistoryRepository entries, Clock clock) {
    this.actions = actions;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * The action is in progress again and asks for new proof; the old one stays in its history.
   *
   * @param version of the action that was seen; null opens whatever it has become
   * @param confirmed why words stay that look like a child's; null or blank without
   */
  @Transactional
  public WorkOutcome reopen(
      Caller caller,
      long id,
      @Nullable Integer version,
      String reason,
      @Nullable String confirmed) {
    var action = actions.lock(ActionScope.toChange(caller), id).orElse(null);
    if (action == null) return new NotFound();
    if (action.state() != ActionState.DONE) return new NotDone(action);
    if (version != null && version != action.version()) return new Stale(action);
    if (BlankText.is(reason)) return invalid("Say why the action is opened again.");
    if (reason.strip().length() > LONGEST) return invalid("Use 2,000 characters or fewer.");
    var today = England.day(clock.instant());
    var held = GuardedText.refused("reason", reason, confirmed, today);
    return held.isPresent() ? held.get() : opened(caller, action, reason.strip(), confirmed);
  }

  private WorkOutcome opened(
      Caller caller, Action action, String reason, @Nullable String confirmed) {
    var now = clock.instant();
    var open =
        ActionBuilder.of(action).proof(Proof.NONE).state(ActionState.IN_PROGRESS, now).done();
    actions.store(open);
    actions.report(open);
    entries.add(
        new Written(
            open,
            now,
            caller.personId(),
            ActionHistoryEntry.Kind.TAKEN_UP,
            reason,
            GuardedText.cut(confirmed)));
    return new Done(open);
  }

  private static WorkOutcome invalid(String message) {
    return new Invalid(List.of(new Fault("reason", message)));
  }
}
