package org.assay.answersheet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.answering.Answer;
import org.assay.answersheet.SheetOutcome.Conflict;
import org.assay.identity.People;
import org.assay.questionset.Edition;
import org.jspecify.annotations.Nullable;

/** Puts an answer that came too late beside the one that came first. */
@Singleton
class Conflicts {
  private final AnswerRepository answers;
  private final People people;

  Conflicts(AnswerRepository answers, People people) {
    this.answers = answers;
    this.people = people;
  }

  List<Conflict> of(Sheet sheet, Edition edition, List<AnswerChange> stale) {
    var rows = answers.some(sheet, stale.stream().map(AnswerChange::question).toList());
    var theirs = StoredAnswersReader.answers(edition, rows.values());
    var names =
        people.names(
            rows.values().stream().map(StoredAnswer::updatedBy).collect(Collectors.toSet()));
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
      AnswerChange mine, Answer theirs, @Nullable StoredAnswer row, Map<Long, String> names) {
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
