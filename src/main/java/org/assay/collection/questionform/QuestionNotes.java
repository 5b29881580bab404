package org.assay.collection.questionform;

import java.util.List;
import org.assay.engine.answering.CrosswalkLine;
import org.assay.engine.questionset.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What is printed with a question apart from its boxes.
 *
 * @param becauseOfAnswer why a question that another answer brought up is asked; null for any other
 * @param becauseOfOrganisation why it is asked of this organisation and not of each; null for one
 *     that everybody is asked
 * @param references the law and guidance behind it, as printed
 * @param crosswalks where the organisation's own framework has it
 * @param evidence names of the files behind it, and what is too old
 */
public record QuestionNotes(
    @Nullable String becauseOfAnswer,
    @Nullable String becauseOfOrganisation,
    List<Citation> references,
    List<CrosswalkLine> crosswalks,
    EvidenceBeside evidence) {
  /** Where no files are sent. */
  public static QuestionNotes plain(List<Citation> references) {
    return new QuestionNotes(null, null, references, List.of(), EvidenceBeside.NONE);
  }
}
