package org.assay.collection.respond;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.collection.returns.PartialReopening;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;

/**
 * What moderators ask about a return that is open for those questions alone.
 *
 * @param label for instance "Reopened for 3 questions until 12 March 2026"
 */
public record ReopenedPart(String label, List<Line> lines) {

  /**
   * @param asked what the organisation is asked about its answer, in the moderators' words
   * @param href where it is answered
   */
  public record Line(String ref, String text, String asked, String href) {}

  /**
   * @param wanted which of the questions
   */
  public static ReopenedPart of(
      PartialReopening it, Edition edition, long returnId, Predicate<Question> wanted) {
    return new ReopenedPart(
        it.label(),
        it.questions(edition).stream()
            .filter(wanted)
            .map(question -> line(it.asked(), edition, question, returnId))
            .toList());
  }

  private static Line line(
      Map<String, String> asked, Edition edition, Question question, long returnId) {
    var section = edition.sectionOf(question.key());
    return new Line(
        question.ref(),
        question.text(),
        asked.getOrDefault(question.key(), ""),
        "/returns/"
            + returnId
            + "/standards/"
            + (section == null ? "" : section.key())
            + "#q-"
            + question.key());
  }
}
