package org.assay.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.questionset.Scoring.Band;
import org.jspecify.annotations.Nullable;

/**
 * The band of a ratio, and what holds it down or back. A critical question caps the band and never
 * the number; it is named where, but for caps, the band would stand at the cap or above it. While
 * one is open or unknown nobody knows whether it caps, so that no band is given.
 */
final class Bands {
  private Bands() {}

  /**
   * @param code null where no band is shown
   * @param withheldBy critical questions that keep any from being shown
   */
  record Placed(@Nullable String code, List<String> cappedBy, List<String> withheldBy) {
    static final Placed NOWHERE = new Placed(null, List.of(), List.of());
  }

  /**
   * @param caps of critical questions whose condition is true
   * @param undecided critical questions that are open or unknown and whose condition is not true
   */
  static Placed place(
      @Nullable Ratio ratio,
      Ratio coverage,
      List<ScoredQuestion> caps,
      List<ScoredQuestion> undecided,
      Scoring scoring) {
    if (ratio != null && !undecided.isEmpty()) {
      return new Placed(null, List.of(), keys(undecided));
    }
    if (ratio == null || coverage.compareTo(Ratio.of(scoring.minCoverage())) < 0) {
      return Placed.NOWHERE;
    }
    var codes = scoring.bands().stream().map(Band::code).toList();
    int earned = earned(ratio, scoring.bands());
    if (earned == codes.size()) {
      return Placed.NOWHERE;
    }
    int lowest = earned;
    var cappedBy = new ArrayList<String>();
    for (var cap : caps) {
      int limit = limit(cap, codes);
      if (limit >= earned) {
        lowest = Math.max(lowest, limit);
        cappedBy.add(cap.question().key());
      }
    }
    return new Placed(codes.get(lowest), List.copyOf(cappedBy), List.of());
  }

  private static List<String> keys(List<ScoredQuestion> marks) {
    return marks.stream().map(mark -> mark.question().key()).toList();
  }

  /** Bands are in falling order, so a later one is lower. */
  private static int earned(Ratio ratio, List<Band> bands) {
    int at = 0;
    while (at < bands.size() && ratio.compareTo(Ratio.of(bands.get(at).from())) < 0) {
      at++;
    }
    return at;
  }

  private static int limit(ScoredQuestion cap, List<String> codes) {
    var critical = cap.question().critical();
    return critical == null ? -1 : codes.indexOf(critical.capBand());
  }
}
