package org.assay.learning.recommendations.findings;

import java.util.Optional;
import org.assay.learning.recommendations.TextLimits;
import org.jspecify.annotations.Nullable;

/**
 * A finding before it is recorded.
 *
 * @param text what was found, at most 4,000 characters; never anything that could identify a child
 * @param theme in words, for instance "Core groups"; at most 200 characters
 * @param priority key of the partnership's priority that it belongs to; null for none
 * @param domain key of the domain of practice, for instance "assessment"; null for none
 */
public record NewFinding(
    FindingSource source,
    FindingKind kind,
    Novelty novelty,
    String text,
    String theme,
    @Nullable String priority,
    @Nullable String domain) {
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_REFERENCE = 300;
  private static final int LONGEST_THEME = 200;
  private static final int LONGEST_KEY = 100;

  /** What is wrong with it, for its writer; empty when nothing is. */
  Optional<String> fault() {
    return TextLimits.fault(
            source.reference(), "the name of the audit or review", LONGEST_REFERENCE)
        .or(() -> TextLimits.fault(text, "what was found", LONGEST_TEXT))
        .or(() -> TextLimits.fault(theme, "the theme", LONGEST_THEME))
        .or(() -> TextLimits.tooLong(priority, "the priority", LONGEST_KEY))
        .or(() -> TextLimits.tooLong(domain, "the domain", LONGEST_KEY));
  }
}
