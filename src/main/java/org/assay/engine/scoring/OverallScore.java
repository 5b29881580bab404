package org.assay.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * Sections become one ratio. Sections that had to be answered come first. The optional ones are
 * then tried from the best to the worst (in the order of the document where they are level), and
 * one stays in where the ratio with it is at least the ratio without it: so that an optional
 * section never lowers a score. In a set without a mandatory section there is no score that an
 * optional one could lower, and all count.
 */
final class OverallScore {
  private final Scoring scoring;

  private OverallScore(Scoring scoring) {
    this.scoring = scoring;
  }

  /** Null when every section is excluded. */
  static @Nullable Ratio of(List<Standard> standards, Scoring scoring) {
    var whole = new OverallScore(scoring);
    var counting = standards.stream().filter(Standard::counts).toList();
    var in = new ArrayList<>(counting.stream().filter(s -> s.section().mandatory()).toList());
    if (standards.stream().noneMatch(s -> s.section().mandatory())) {
      return whole.combine(counting);
    }
    var ratio = whole.combine(in);
    var best = Comparator.comparing((Standard s) -> whole.orZero(List.of(s))).reversed();
    for (var optional :
        counting.stream().filter(s -> !s.section().mandatory()).sorted(best).toList()) {
      in.add(optional);
      var with = whole.orZero(in);
      if (ratio == null || with.compareTo(ratio) >= 0) {
        ratio = with;
      } else {
        in.removeLast();
      }
    }
    return ratio;
  }

  private @Nullable Ratio combine(List<Standard> standards) {
    var parts =
        scoring.set() == Combine.POOLED
            ? standards.stream().flatMap(standard -> standard.parts().stream()).toList()
            : standards.stream().map(standard -> standard.asPart(scoring.set())).toList();
    return Combination.of(scoring.set(), parts, scoring.tally());
  }

  private Ratio orZero(List<Standard> standards) {
    var ratio = combine(standards);
    return ratio == null ? Ratio.ZERO : ratio;
  }
}
