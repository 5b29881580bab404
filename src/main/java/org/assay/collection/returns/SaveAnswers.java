package org.assay.collection.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChangeSet;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.answersheet.SaveSheet;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.answersheet.SheetOutcome;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.SaveOutcome.Closed;
import org.assay.collection.returns.SaveOutcome.Invalid;
import org.assay.collection.returns.SaveOutcome.NotFound;
import org.assay.collection.returns.SaveOutcome.Saved;
import org.assay.collection.returns.SaveOutcome.Stale;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.evidence.EvidenceFiles;
import org.assay.people.identity.Caller;

/** Saves answers of one return: all that were sent, or none. */
@Singleton
public class SaveAnswers {
  private final StoredReturns returns;
  private final SaveSheet sheets;
  private final EvidenceFiles files;
  private final RaisedActions actions;
  private final ReturnContexts askings;
  private final DraftAccesses reaches;
  private final LockedAnswers locks;
  private final Clock clock;

  SaveAnswers(
      StoredReturns returns,
      SaveSheet sheets,
      EvidenceFiles files,
      RaisedActions actions,
      ReturnContexts askings,
      DraftAccesses reaches,
      LockedAnswers locks,
      Clock clock) {
    this.returns = returns;
    this.sheets = sheets;
    this.files = files;
    this.actions = actions;
    this.askings = askings;
    this.reaches = reaches;
    this.locks = locks;
    this.clock = clock;
  }

  @Transactional
  public SaveOutcome save(Caller caller, long returnId, Draft draft, HiddenAnswerPolicy hidden) {
    var organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswerSome()
        ? new NotFound()
        : returns
            .lock(caller.partnershipId(), organisation, returnId)
            .map(agencyReturn -> save(caller, agencyReturn, draft, hidden))
            .orElseGet(NotFound::new);
  }

  private SaveOutcome save(
      Caller caller, AgencyReturn agencyReturn, Draft draft, HiddenAnswerPolicy hidden) {
    var asking = askings.of(agencyReturn);
    var reach = reaches.of(caller, agencyReturn);
    if (reach.isNone()) {
      return new NotFound();
    }
    var now = clock.instant();
    var understood = draft.against(asking.edition());
    var request =
        new SaveSheet.Request(
            caller.personId(),
            now,
            draft.kind(),
            understood.changes(),
            hidden,
            ids -> files.foreign(caller, ids));
    var refused = refused(agencyReturn, asking, reach, understood, request);
    if (refused.isPresent()) return refused.get();
    return switch (sheets.save(agencyReturn.sheet(), asking.questions(), request)) {
      case SheetOutcome.Kept(var sheet, var changes) ->
          kept(caller, agencyReturn, asking, sheet, changes, now);
      case SheetOutcome.Invalid(var findings) -> new Invalid(findings);
      case SheetOutcome.Stale(var conflicts) -> new Stale(conflicts);
    };
  }

  /** Why nothing of it is written, whatever it says: asked in the order in which it is answered. */
  private Optional<SaveOutcome> refused(
      AgencyReturn agencyReturn,
      ReturnContext asking,
      DraftAccess reach,
      Draft.Understood understood,
      SaveSheet.Request request) {
    var refusal = agencyReturn.refuses(Event.ANSWER, asking.phase(request.at()));
    if (refusal.isPresent()) return refusal.map(Closed::new);
    var covered =
        understood.changes().stream()
            .allMatch(change -> reach.covers(asking.edition(), change.question()));
    if (understood.findings().stream().anyMatch(SaveAnswers::isError)) {
      var findings = new ArrayList<>(understood.findings());
      if (covered) {
        findings.addAll(sheets.heldBack(agencyReturn.sheet(), asking.questions(), request));
      }
      return Optional.of(new Invalid(List.copyOf(findings)));
    }
    if (!covered) return Optional.of(new NotFound());
    return locks.refuses(agencyReturn, understood.changes()).map(Closed::new);
  }

  private Saved kept(
      Caller caller,
      AgencyReturn before,
      ReturnContext asking,
      Sheet sheet,
      AnswerChangeSet changes,
      Instant now) {
    if (sheet.equals(before.sheet())) {
      return new Saved(before, changes.versions(), now);
    }
    var after = before.answered().on(sheet);
    if (after.status() != before.status()) {
      returns.store(after);
    }
    actions.keep(caller, after, asking, changes);
    return new Saved(after, changes.versions(), now);
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
