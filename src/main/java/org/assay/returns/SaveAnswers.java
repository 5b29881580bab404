package org.assay.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assay.answering.Finding;
import org.assay.answering.Finding.Severity;
import org.assay.identity.Caller;
import org.assay.returns.ReturnStatus.Event;
import org.assay.returns.SaveOutcome.Closed;
import org.assay.returns.SaveOutcome.Invalid;
import org.assay.returns.SaveOutcome.NotFound;
import org.assay.returns.SaveOutcome.Saved;
import org.assay.returns.SaveOutcome.Stale;

/** Saves answers of one return: all that were sent, or none. */
@Singleton
public class SaveAnswers {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ReturnRepository returns;
  private final AnswerRepository answers;
  private final TrailRepository trail;
  private final ConfirmationRepository confirmations;
  private final RaisedActions actions;
  private final Conflicts conflicts;
  private final Askings askings;
  private final Reaches reaches;
  private final Clock clock;

  SaveAnswers(
      ReturnRepository returns,
      AnswerRepository answers,
      TrailRepository trail,
      ConfirmationRepository confirmations,
      RaisedActions actions,
      Conflicts conflicts,
      Askings askings,
      Reaches reaches,
      Clock clock) {
    this.returns = returns;
    this.answers = answers;
    this.trail = trail;
    this.confirmations = confirmations;
    this.actions = actions;
    this.conflicts = conflicts;
    this.askings = askings;
    this.reaches = reaches;
    this.clock = clock;
  }

  @Transactional
  public SaveOutcome save(Caller caller, long returnId, Draft draft, WhenHidden hidden) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswerSome()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .map(head -> save(caller, head, draft, hidden))
            .orElseGet(NotFound::new);
  }

  private SaveOutcome save(Caller caller, AgencyReturn head, Draft draft, WhenHidden hidden) {
    var asking = askings.of(head);
    var reach = reaches.of(caller, head);
    if (reach.isNone()) {
      return new NotFound();
    }
    var now = clock.instant();
    var refusal = head.refuses(Event.ANSWER, asking.phase(now));
    if (refusal.isPresent()) {
      return new Closed(refusal.get());
    }
    var understood = draft.against(asking.edition());
    if (understood.findings().stream().anyMatch(SaveAnswers::isError)) {
      return new Invalid(understood.findings());
    }
    if (!understood.changes().stream()
        .allMatch(change -> reach.covers(asking.edition(), change.question()))) {
      return new NotFound();
    }
    var rows = answers.some(head, Saving.needed(asking, understood.changes()));
    var saving = new Saving(asking, understood.changes(), stored(asking, rows));
    var guarded = TextGuard.check(saving, LocalDate.ofInstant(now, LONDON));
    var faults = new ArrayList<>(saving.faults(hidden));
    faults.addAll(guarded.findings());
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    var stale = saving.stale();
    if (!stale.isEmpty()) {
      return new Stale(conflicts.of(head, asking.edition(), stale));
    }
    confirmations.add(head, caller.personId(), now, guarded.confirmed());
    return written(caller, head, draft, saving, rows, now);
  }

  private SaveOutcome written(
      Caller caller,
      AgencyReturn head,
      Draft draft,
      Saving saving,
      Map<String, AnswerRow> before,
      Instant now) {
    var after = saving.real().stream().map(change -> row(caller, saving, change, now)).toList();
    if (after.isEmpty()) {
      return new Saved(head, saving.versions(), now);
    }
    var link =
        TrailRow.next(
            head,
            caller.personId(),
            now,
            draft.kind(),
            ChangesWriter.answers(before, after, saving.sources()));
    var moved = head.answered().at(link.end());
    answers.store(head, after);
    trail.add(link);
    returns.store(moved);
    actions.keep(caller, moved, saving);
    return new Saved(moved, saving.versions(), now);
  }

  private static AnswerRow row(Caller caller, Saving saving, AnswerChange change, Instant now) {
    var question = Objects.requireNonNull(saving.asking().edition().question(change.question()));
    return AnswerRow.of(
        question, change.answer(), saving.nextVersion(change), caller.personId(), now);
  }

  private static Map<String, Saving.Stored> stored(Asking asking, Map<String, AnswerRow> rows) {
    var stored = new HashMap<String, Saving.Stored>();
    StoredAnswersReader.answers(asking.edition(), rows.values())
        .forEach(
            (key, answer) ->
                stored.put(
                    key,
                    new Saving.Stored(answer, Objects.requireNonNull(rows.get(key)).version())));
    return stored;
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
