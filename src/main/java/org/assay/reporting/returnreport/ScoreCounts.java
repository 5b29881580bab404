package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assay.engine.scoring.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How often each score was given: scores are few, however many organisations there are.
 *
 * @param times by score, in [0, 1]
 */
record ScoreCounts(SortedMap<Ratio, Integer> times) {
  static final ScoreCounts NONE = new ScoreCounts(Collections.emptySortedMap());

  int number() {
    return times.values().stream().mapToInt(it -> it).sum();
  }

  /** The same without one that was given; null for none. */
  ScoreCounts without(@Nullable BigDecimal one) {
    if (one == null) return this;
    var others = new TreeMap<>(times);
    others.computeIfPresent(Ratio.of(one), (score, many) -> many == 1 ? null : many - 1);
    return new ScoreCounts(others);
  }
}
