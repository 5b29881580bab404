package org.assay.collection.returns.submission;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an organisation's answers of the cycle before were worth, by the keys of the questions of
 * now that mean the same.
 *
 * @param ratios in [0, 1]
 * @param levels of impact claims, 0 to 4
 */
record Earlier(Map<String, BigDecimal> ratios, Map<String, Integer> levels) {
  static final Earlier NONE = new Earlier(Map.of(), Map.of());
}
