package org.assay.learning.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.actions.ActionHistoryRepository.Written;
import org.assay.learning.actions.WorkOutcome.Closed;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.learning.actions.WorkOutcome.Stale;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Adds a note of what was done so far; with the first, work has begun. */
@Singleton
public class NoteProgress {
  private static final int LONGEST = 4000;

  private final ActionRepository actions;
  private final ActionHistoryRepository entries;
  private final Clock clock;

  NoteProgress(ActionRepository actions, ActionHistoryRepository entries, Clock clock) {
    this.actions = actions;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @param confirmed why words stay that look like a child's; null or blank without
   */
  @Transactional
  public WorkOutcome note(Caller caller, long id, String words, @Nullable String confirmed) {
    var action = actions.lock(ActionScope.toChange(caller), id).orElse(null);
    if (action == null) return new NotFound();
    if (!action.state().isOpen()) return new Closed(action);
    if (BlankText.is(words)) return invalid("Say what was done since the last note.");
    if (words.strip().length() > LONGEST) return invalid("Use 4,000 characters or fewer.");
    var now = clock.instant();
    var held = GuardedText.refused("note", words, confirmed, England.day(now));
    if (held.isPresent()) return held.get();
    if (entries.endsWith(action, caller.personId(), words.strip())) return new Done(action);
    var begun = begun(action);
    entries.add(
        new Written(
            begun,
            now,
            caller.personId(),
            ActionHistoryEntry.Kind.NOTED,
            words.strip(),
            GuardedText.cut(confirmed)));
    return new Done(begun);
  }

  /**
   * Says that work has begun, without a note.
   *
   * @param version of the action that was seen; null begins whatever it has become
   */
  @Transactional
  public WorkOutcome begin(Caller caller, long id, @Nullable Integer version) {
    var action = actions.lock(ActionScope.toChange(caller), id).orElse(null);
    if (action == null) return new NotFound();
    if (!action.state().isOpen()) return new Closed(action);
    if (action.state() == ActionState.IN_PROGRESS) return new Done(action);
    if (version != null && version != action.version()) return new Stale(action);
    var begun = begun(action);
    entries.add(
        new Written(
            begun, clock.instant(), caller.personId(), ActionHistoryEntry.Kind.BEGUN, null, null));
    return new Done(begun);
  }

  private Action begun(Action action) {
    var begun = ActionBuilder.of(action).state(ActionState.IN_PROGRESS, clock.instant()).done();
    if (begun.state() != action.state()) {
      actions.store(begun);
      actions.report(begun);
    }
    return begun;
  }

  private static WorkOutcome invalid(String message) {
    return new Invalid(List.of(new Fault("note", message)));
  }
}
