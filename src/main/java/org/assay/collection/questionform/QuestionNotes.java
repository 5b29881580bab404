package org.assay.collection.questionform;

import java.util.List;
import org.assay.engine.questionset.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What is printed with a question apart from its boxes.
 *
 * @param shownBecause why a question with a condition is asked; null for one that everybody is
 *     asked
 * @param references the law and guidance behind it, as printed
 * @param evidence names of the files behind it, and what is too old
 */
public record QuestionNotes(
    @Nullable String shownBecause, List<Citation> references, EvidenceBeside evidence) {
  /** Where no files are sent. */
  public static QuestionNotes plain(List<Citation> references) {
    return new QuestionNotes(null, references, EvidenceBeside.NONE);
  }
}
