package org.assay.collection.workbook.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.assay.collection.workbook.sheet.AnswerCell.Pick;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;

/** What the lists of answer cells offer. */
final class DropDowns {
  static final List<Pick> YES_OR_NO =
      List.of(new Pick(AnswerCells.YES, "Yes"), new Pick(AnswerCells.NO, "No"));

  private DropDowns() {}

  /** Options with the same words are told apart by their codes. */
  static List<Pick> of(List<Option> options) {
    return options.stream()
        .map(
            o ->
                new Pick(
                    o.code(),
                    options.stream().filter(other -> same(other, o)).count() > 1
                        ? o.label() + " (" + o.code() + ")"
                        : o.label()))
        .toList();
  }

  private static boolean same(Option a, Option b) {
    return a.label().strip().equalsIgnoreCase(b.label().strip());
  }

  /**
   * Kinds of evidence that fit the question.
   *
   * @param used the one that was given, which stays on the list; empty when none was
   */
  static List<Pick> kinds(Question question, String used) {
    var fitting = question.evidence().kinds();
    return Stream.concat(
            (fitting.isEmpty() ? EvidenceKinds.ALL : fitting).stream(),
            Stream.of(used).filter(kind -> !kind.isEmpty()))
        .distinct()
        .map(kind -> new Pick(kind, capital(kind.replace('-', ' '))))
        .toList();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }
}
