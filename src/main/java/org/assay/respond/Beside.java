package org.assay.respond;

import java.util.List;
import org.assay.colleagues.Margin;
import org.assay.questionset.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What is shown beside a question apart from its boxes. One component for each thing, filled by
 * {@link Besides}, and none of it posted back.
 *
 * @param shownBecause why a question with a condition is asked; null for one that everybody is
 *     asked
 * @param references the law and guidance behind it, as printed
 * @param forward how the question changed since last time, and answers to confirm
 * @param margin its last change and its comments; null for those who do not share the return
 * @param evidence names of the files behind it, and what is too old
 */
public record Beside(
    @Nullable String shownBecause,
    List<Citation> references,
    Forward forward,
    @Nullable Margin margin,
    EvidenceBeside evidence) {
  /** For a question that is answered outside of a return. */
  static Beside plain(List<Citation> references) {
    return new Beside(null, references, Forward.NOTHING, null, EvidenceBeside.NONE);
  }
}
