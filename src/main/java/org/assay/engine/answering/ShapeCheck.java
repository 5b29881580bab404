package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether a text or a number is written as its question asks. */
final class ShapeCheck {
  private final Findings findings;

  ShapeCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param patterns any of which will do; empty for anything
   */
  void check(Question question, String given, List<Mask> patterns) {
    if (!patterns.isEmpty() && !Mask.anyMatches(patterns, given)) {
      findings.error(
          "answer/format",
          question,
          "/value",
          "enter %s.".formatted(Mask.words(patterns)),
          Map.of("patterns", patterns.stream().map(Mask::mask).toList()));
    }
  }

  void decimals(Question question, BigDecimal number, @Nullable Integer most) {
    if (most != null && number.stripTrailingZeros().scale() > most) {
      findings.error(
          "answer/decimals",
          question,
          "/value",
          most == 0
              ? "enter a whole number."
              : "enter a number with at most %s."
                  .formatted(BoundsCheck.many(most, "decimal place")),
          Map.of("decimals", most));
    }
  }
}
