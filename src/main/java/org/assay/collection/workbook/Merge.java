package org.assay.collection.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.sheet.AnswerCells;
import org.assay.collection.workbook.sheet.WorkbookLayout;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Question;

/**
 * A workbook's changes beside what stands online now. Of each answer that the workbook changes it
 * says who else changed it; an answer that only changed online is kept and counted.
 *
 * @param changes in the order of the form
 * @param kept how many answers changed online only
 */
record Merge(List<Change> changes, int kept) {

  enum Outcome {
    /** Changed in the workbook alone. */
    TAKE,
    /** Changed in both places to the same. */
    AGREED,
    /** Changed in both places, differently: a person decides. */
    ASK
  }

  /**
   * @param base as it was when the workbook was taken out
   * @param mine as the workbook has it
   * @param theirs as it stands online, with its version
   */
  record Change(
      Question question, Answer base, Answer mine, Answer theirs, int version, Outcome outcome) {
    /** The workbook takes away all that was answered. */
    boolean clears() {
      return !base.equals(Answer.EMPTY) && AnswerCells.of(mine).isEmpty();
    }
  }

  static Merge of(
      WorkbookSheet view,
      List<WorkbookLayout.Entry> entries,
      Map<String, Answer> base,
      Map<String, Answer> mine) {
    var changes = new ArrayList<Change>();
    int kept = 0;
    for (var entry : entries) {
      var key = entry.question();
      var question = view.edition().question(key);
      var changed = mine.get(key);
      if (question == null) continue;
      if (changed == null) {
        kept += view.version(key) == entry.version() ? 0 : 1;
      } else {
        changes.add(change(view, question, base.getOrDefault(key, Answer.EMPTY), changed));
      }
    }
    return new Merge(List.copyOf(changes), kept);
  }

  private static Change change(
      WorkbookSheet view, Question question, Answer before, Answer changed) {
    var theirs = view.answering().answer(question.key());
    return new Change(
        question,
        before,
        changed,
        theirs,
        view.version(question.key()),
        outcome(before, changed, theirs));
  }

  static Outcome outcome(Answer base, Answer mine, Answer theirs) {
    if (mine.equals(theirs)) return Outcome.AGREED;
    return theirs.equals(base) ? Outcome.TAKE : Outcome.ASK;
  }

  List<Change> with(Outcome outcome) {
    return changes.stream().filter(change -> change.outcome() == outcome).toList();
  }

  int count(Outcome outcome) {
    return with(outcome).size();
  }
}
