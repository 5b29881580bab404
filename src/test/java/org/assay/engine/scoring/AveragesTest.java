package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.assay.engine.scoring.Averages.Average;
import org.assay.engine.scoring.Averages.Basis;
import org.assay.engine.scoring.Averages.Share;
import org.assay.engine.scoring.Averages.Spread;
import org.junit.jupiter.api.Test;

class AveragesTest {

  @Test
  void the_mean_of_organisations_and_the_pooled_answers_differ_when_not_applicable_differs() {
    // A: 1 of 1 met, the other nine do not apply; B: 5 of 10 met
    var a = new Share(Ratio.of(1), Ratio.of(1), 1);
    var b = new Share(Ratio.of(5), Ratio.of(10), 10);
    assertEquals(
        new Average(Basis.ORGANISATIONS, 2, Ratio.of(3, 4)), // (1/1 + 5/10) / 2
        Averages.ofOrganisations(List.of(Ratio.ONE, Ratio.of(1, 2))));
    assertEquals(
        new Average(Basis.ANSWERS, 11, Ratio.of(6, 11)), // (1 + 5) / (1 + 10)
        Averages.ofAnswers(List.of(a, b)));
  }

  @Test
  void each_says_what_it_is_a_figure_of() {
    assertEquals("mean of organisations", Basis.ORGANISATIONS.label());
    assertEquals("pooled answers", Basis.ANSWERS.label());
  }

  @Test
  void an_organisation_with_nothing_left_to_score_does_not_count() {
    assertEquals(
        new Average(Basis.ORGANISATIONS, 1, Ratio.of(1, 2)),
        Averages.ofOrganisations(Arrays.asList(null, Ratio.of(1, 2))));
  }

  @Test
  void the_average_of_nothing_is_none() {
    assertEquals(new Average(Basis.ORGANISATIONS, 0, null), Averages.ofOrganisations(List.of()));
    assertEquals(
        new Average(Basis.ANSWERS, 0, null),
        Averages.ofAnswers(List.of(new Share(Ratio.ZERO, Ratio.ZERO, 0))));
    assertNull(Averages.spread(List.of()));
  }

  @Test
  void quartiles_lie_straight_between_neighbours() {
    // position 1 + 3p of 1, 2, 3, 4: p = 1/4 at 1.75, 1/2 at 2.5, 3/4 at 3.25
    assertEquals(
        new Spread(4, Ratio.of(1), Ratio.of(7, 4), Ratio.of(5, 2), Ratio.of(13, 4), Ratio.of(4)),
        spread(4, 2, 1, 3));
    // position 1 + 4p of 10, 20, 30, 40, 100: 2, 3 and 4, whole positions
    assertEquals(
        new Spread(5, Ratio.of(10), Ratio.of(20), Ratio.of(30), Ratio.of(40), Ratio.of(100)),
        spread(100, 20, 30, 40, 10));
    // position 1 + 2p of 5, 6, 10: 1.5, 2 and 2.5
    assertEquals(
        new Spread(3, Ratio.of(5), Ratio.of(11, 2), Ratio.of(6), Ratio.of(8), Ratio.of(10)),
        spread(5, 6, 10));
  }

  @Test
  void one_value_is_its_own_quartiles() {
    assertEquals(
        new Spread(1, Ratio.of(7), Ratio.of(7), Ratio.of(7), Ratio.of(7), Ratio.of(7)), spread(7));
  }

  @Test
  void the_interquartile_range_is_the_middle_half() {
    var spread = Averages.spread(List.of(Ratio.of(1), Ratio.of(2), Ratio.of(3), Ratio.of(4)));
    assertNotNull(spread);
    assertEquals(Ratio.of(3, 2), spread.interquartileRange()); // 13/4 - 7/4
  }

  private static Spread spread(long... values) {
    return Averages.spread(LongStream.of(values).mapToObj(Ratio::of).toList());
  }
}
