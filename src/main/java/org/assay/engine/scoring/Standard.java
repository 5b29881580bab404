package org.assay.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * A section and what its questions came to.
 *
 * @param parts its questions that count: neither excluded nor without weight
 * @param ratio null when nothing is left to score
 */
record Standard(
    Section section, List<ScoredQuestion> marks, List<WeightedScore> parts, @Nullable Ratio ratio) {

  static Standard of(Section section, List<ScoredQuestion> marks, Scoring scoring) {
    var parts = new ArrayList<WeightedScore>(marks.size());
    for (var mark : marks) {
      if (mark.value() != null && mark.question().weight().signum() > 0) {
        parts.add(
            new WeightedScore(mark.value(), Ratio.of(mark.question().weight()), mark.marks()));
      }
    }
    var how = section.combine() == null ? scoring.section() : section.combine();
    return new Standard(section, marks, parts, Combination.of(how, parts, scoring.tally()));
  }

  boolean counts() {
    return ratio != null && section.weight().signum() > 0;
  }

  /** What is at stake in a section is what is at stake in its questions; only a sum asks. */
  WeightedScore asPart(Combine how) {
    var marks = Ratio.ZERO;
    if (how == Combine.SUM) {
      marks = parts.stream().map(WeightedScore::weightedMarks).reduce(Ratio.ZERO, Ratio::plus);
    }
    return new WeightedScore(Objects.requireNonNull(ratio), Ratio.of(section.weight()), marks);
  }
}
