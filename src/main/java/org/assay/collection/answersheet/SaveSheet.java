package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assay.collection.answersheet.SheetOutcome.Invalid;
import org.assay.collection.answersheet.SheetOutcome.Kept;
import org.assay.collection.answersheet.SheetOutcome.Stale;
import org.assay.engine.answering.Finding;
import org.assay.platform.England;

/**
 * Saves answers of one sheet: all that were sent, or none. The owner has locked the sheet, and has
 * decided that this person may change these answers now.
 */
@Singleton
public class SaveSheet {

  private final AnswerRepository answers;
  private final ConfirmationRepository confirmations;
  private final AnswerConflicts conflicts;
  private final Sheets sheets;

  SaveSheet(
      AnswerRepository answers,
      ConfirmationRepository confirmations,
      AnswerConflicts conflicts,
      Sheets sheets) {
    this.answers = answers;
    this.confirmations = confirmations;
    this.conflicts = conflicts;
    this.sheets = sheets;
  }

  /**
   * What is to be saved.
   *
   * @param kind what the trail calls the change
   * @param foreign of ids of files, those that this person may not put behind an answer
   * @param guard what may be done about text that looks as if it identified a child
   */
  public record Request(
      long personId,
      Instant at,
      String kind,
      List<AnswerChange> changes,
      HiddenAnswerPolicy hidden,
      UnaryOperator<Set<Long>> foreign,
      GuardPolicy guard) {

    public Request(
        long personId,
        Instant at,
        String kind,
        List<AnswerChange> changes,
        HiddenAnswerPolicy hidden,
        UnaryOperator<Set<Long>> foreign) {
      this(personId, at, kind, changes, hidden, foreign, GuardPolicy.CONFIRMABLE);
    }
  }

  public SheetOutcome save(Sheet sheet, SheetQuestions questions, Request request) {
    var before = answers.some(sheet, AnswerChangeSet.needed(questions, request.changes()));
    var changes = new AnswerChangeSet(questions, request.changes(), stored(questions, before));
    var guarded = GuardedAnswers.check(changes, England.day(request.at()), request.guard());
    var faults = new ArrayList<>(changes.faults(request.hidden()));
    faults.addAll(guarded.findings());
    faults.addAll(changes.foreignFiles(request.foreign()));
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    var stale = changes.stale();
    if (!stale.isEmpty()) {
      return new Stale(conflicts.of(sheet, questions.edition(), stale));
    }
    confirmations.add(sheet, request.personId(), request.at(), guarded.confirmed());
    return kept(sheet, changes, request, before);
  }

  /** What of it may identify a child, where something else keeps it from being saved already. */
  public List<Finding> heldBack(Sheet sheet, SheetQuestions questions, Request request) {
    var before = answers.some(sheet, AnswerChangeSet.needed(questions, request.changes()));
    return new AnswerChangeSet(questions, request.changes(), stored(questions, before))
        .heldBack(request.at(), request.guard());
  }

  private SheetOutcome kept(
      Sheet sheet, AnswerChangeSet changes, Request request, Map<String, AnswerRecord> before) {
    var after = changes.real().stream().map(it -> answer(changes, it, request)).toList();
    if (after.isEmpty()) {
      return new Kept(sheet, changes);
    }
    answers.store(sheet, after);
    var said = ChangesWriter.answers(before, after, changes.sources());
    return new Kept(
        sheets.add(sheet, request.personId(), request.at(), request.kind(), said), changes);
  }

  private static AnswerRecord answer(AnswerChangeSet changes, AnswerChange it, Request request) {
    return AnswerRecord.of(
        changes.question(it),
        it.answer(),
        changes.nextVersion(it),
        request.personId(),
        request.at());
  }

  private static Map<String, AnswerChangeSet.Stored> stored(
      SheetQuestions questions, Map<String, AnswerRecord> rows) {
    var stored = new HashMap<String, AnswerChangeSet.Stored>();
    StoredAnswersReader.answers(questions.edition(), rows.values())
        .forEach(
            (key, answer) ->
                stored.put(
                    key,
                    new AnswerChangeSet.Stored(
                        answer, Objects.requireNonNull(rows.get(key)).version())));
    return stored;
  }
}
