package org.assay.engine.scoring;

import static org.assay.engine.questionset.Combine.MEAN;
import static org.assay.engine.questionset.Combine.MEAN_OF_SECTIONS;
import static org.assay.engine.questionset.Combine.MIN;
import static org.assay.engine.questionset.Combine.POOLED;
import static org.assay.engine.questionset.Combine.SUM;
import static org.assay.engine.questionset.Combine.TALLY;
import static org.assay.engine.questionset.Combine.WEIGHTED_MEAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.ItemType.Outcome;
import org.assay.engine.questionset.ItemType.Quantifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CombinationTest {
  /** Worth 1, 1/2 and 0; weights 3, 2 and 1; 2, 4 and 10 marks at stake. */
  private static final List<WeightedScore> THREE =
      List.of(part(Ratio.ONE, 3, 2), part(Ratio.of(1, 2), 2, 4), part(Ratio.ZERO, 1, 10));

  @Test
  void a_mean_counts_every_part_alike() {
    assertEquals(Ratio.of(1, 2), of(MEAN, THREE)); // (1 + 1/2 + 0) / 3
  }

  @Test
  void a_weighted_mean_counts_each_part_by_its_weight() {
    assertEquals(Ratio.of(2, 3), of(WEIGHTED_MEAN, THREE)); // (3*1 + 2*1/2 + 1*0) / 6 = 4/6
    assertEquals(Ratio.of(2, 3), of(MEAN_OF_SECTIONS, THREE));
    assertEquals(Ratio.of(2, 3), of(POOLED, THREE));
  }

  @Test
  void a_sum_is_the_marks_earned_over_the_marks_at_stake() {
    assertEquals(
        Ratio.of(5, 12), of(SUM, THREE)); // (3*2*1 + 2*4*1/2 + 1*10*0) / (6 + 8 + 10) = 10/24
  }

  @Test
  void a_min_is_the_weakest_part() {
    assertEquals(Ratio.ZERO, of(MIN, THREE));
    assertEquals(Ratio.of(1, 2), of(MIN, THREE.subList(0, 2)));
  }

  @Test
  void a_tally_is_the_first_line_that_holds() {
    var some_full_none_nil = line(Map.of("full", Quantifier.SOME, "nil", Quantifier.NONE), "0.75");
    var all_full = line(Map.of("full", Quantifier.ALL), "1");
    var no_full = line(Map.of("full", Quantifier.NONE), "0.1");
    var table = List.of(all_full, some_full_none_nil, no_full);
    assertEquals(
        Ratio.of(3, 4), Combination.of(TALLY, THREE.subList(0, 2), table)); // one full, one part
    assertEquals(Ratio.ONE, Combination.of(TALLY, THREE.subList(0, 1), table)); // all full
    assertEquals(Ratio.of(1, 10), Combination.of(TALLY, THREE.subList(1, 3), table)); // no full
    assertEquals(
        Ratio.ZERO, Combination.of(TALLY, THREE, table)); // full and nil: no line foresees it
  }

  @Test
  void a_line_without_quantifiers_always_holds() {
    assertEquals(Ratio.of(1, 5), Combination.of(TALLY, THREE, List.of(line(Map.of(), "0.2"))));
  }

  @ParameterizedTest
  @EnumSource(Combine.class)
  void nothing_combined_is_excluded_and_not_zero(Combine how) {
    assertNull(Combination.of(how, List.of(), List.of(line(Map.of(), "1"))));
  }

  private static Ratio of(Combine how, List<WeightedScore> parts) {
    return Combination.of(how, parts, List.of());
  }

  private static WeightedScore part(Ratio value, long weight, long marks) {
    return new WeightedScore(value, Ratio.of(weight), Ratio.of(marks));
  }

  private static Outcome line(Map<String, Quantifier> when, String value) {
    return new Outcome(when, "line", "A line", new BigDecimal(value), false, false);
  }
}
