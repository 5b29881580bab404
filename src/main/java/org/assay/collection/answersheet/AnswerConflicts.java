package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;
import org.assay.people.identity.People;
import org.jspecify.annotations.Nullable;

/** Puts an answer that came too late beside the one that came first. */
@Singleton
class AnswerConflicts {
  private final AnswerRepository answers;
  private final People people;

  AnswerConflicts(AnswerRepository answers, People people) {
    this.answers = answers;
    this.people = people;
  }

  List<Conflict> of(Sheet sheet, Edition edition, List<AnswerChange> stale) {
    var rows = answers.some(sheet, stale.stream().map(AnswerChange::question).toList());
    var theirs = StoredAnswersReader.answers(edition, rows.values());
    var names =
        people.names(
            rows.values().stream().map(AnswerRecord::updatedBy).collect(Collectors.toSet()));
    return stale.stream()
        .map(
            mine ->
                conflict(
                    mine,
                    theirs.getOrDefault(mine.question(), Answer.EMPTY),
                    rows.get(mine.question()),
                    names))
        .toList();
  }

  private static Conflict conflict(
      AnswerChange mine, Answer theirs, @Nullable AnswerRecord row, Map<Long, String> names) {
    return row == null
        ? new Conflict(mine.question(), mine.answer(), theirs, 0, null, null)
        : new Conflict(
            mine.question(),
            mine.answer(),
            theirs,
            row.version(),
            names.get(row.updatedBy()),
            row.updatedAt());
  }
}
