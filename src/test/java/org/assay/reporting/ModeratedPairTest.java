package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResult.Pair;
import org.assay.assurance.moderation.visits.VisitOutcome;
import org.assay.assurance.moderation.visits.VisitResults.Visited;
import org.assay.engine.statistics.MeanInterval;
import org.junit.jupiter.api.Test;

class ModeratedPairTest {
  @Test
  void fewer_than_five_returns_have_no_mean_and_no_shift() {
    var pair = pair(4, "0.8", "0.69", null);
    assertEquals("too few to say (n 4)", Moderation.claimed(pair));
    assertEquals("too few to say (n 4)", Moderation.moderated(pair));
    assertEquals("too few to say (n 4)", Moderation.shift(pair));
  }

  @Test
  void five_returns_have_both_means_of_the_same_returns() {
    var pair = pair(5, "0.8", "0.69", MeanInterval.of(List.of(-0.11, -0.1, -0.12, -0.11, -0.11)));
    assertEquals("80%", Moderation.claimed(pair));
    assertEquals("69% (n 5)", Moderation.moderated(pair));
    assertEquals("−11 (95% −12 to −10, n 5)", Moderation.shift(pair));
  }

  @Test
  void a_shift_that_a_reader_would_subtract_to_another_is_said_to_be_before_rounding() {
    // 83.6% and 82.4% read 84% and 82%, and lie 1.2 points apart.
    var pair = pair(12, "0.836", "0.824", null);
    assertEquals("84%", Moderation.claimed(pair));
    assertEquals("82% (n 12)", Moderation.moderated(pair));
    assertEquals("−1 point before rounding (n 12)", Moderation.shiftInWords(pair));
  }

  @Test
  void one_visit_reads_as_one() {
    var visit = new Visited("North", LocalDate.of(2026, 11, 3), "Ada", VisitOutcome.PARTLY);
    assertEquals(
        "1 visit: some of it was seen, some was not.",
        new Moderation(1, ModerationResult.NONE, List.of(visit)).visitsInWords());
    assertEquals(
        "2 visits. Some of it was seen, some was not: 2.",
        new Moderation(1, ModerationResult.NONE, List.of(visit, visit)).visitsInWords());
  }

  private static Pair pair(int returns, String claimed, String moderated, MeanInterval shift) {
    return new Pair(returns, new BigDecimal(claimed), new BigDecimal(moderated), null, shift);
  }
}
