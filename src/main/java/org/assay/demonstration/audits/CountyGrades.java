package org.assay.demonstration.audits;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** How good practice in the county is, by domain, in its first audit and in the one after it. */
final class CountyGrades {
  private static final List<String> CODES =
      List.of("outstanding", "good", "requires-improvement", "inadequate");

  private static final List<Double> WEAK = List.of(0.0, 0.25, 0.5, 0.25);
  private static final List<Double> FAIR = List.of(0.05, 0.45, 0.4, 0.1);
  private static final List<Double> STRONG = List.of(0.2, 0.6, 0.2, 0.0);

  private static final Map<String, List<Double>> FIRST =
      Map.of("recognition", WEAK, "voice", WEAK, "oversight", FAIR, "together", FAIR);
  private static final Map<String, List<Double>> AFTER =
      Map.of("recognition", STRONG, "voice", FAIR, "oversight", WEAK, "impact", FAIR);

  private CountyGrades() {}

  /**
   * @param after whether there was an audit of the theme before
   */
  static List<Double> of(String domain, boolean after) {
    return (after ? AFTER : FIRST).getOrDefault(domain, FAIR);
  }

  /** What agencies say of their own work, which is kinder than the panel. */
  static List<Double> ofAgencies(boolean after) {
    return after ? STRONG : FAIR;
  }

  static String pick(Random random, List<Double> weights) {
    var chance = random.nextDouble();
    for (int i = 0; i < CODES.size(); i++) {
      chance -= weights.get(i);
      if (chance < 0) return CODES.get(i);
    }
    return CODES.get(2);
  }
}
