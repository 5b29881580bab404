package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.RAG;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.draft;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.assay.engine.statistics.WholePercent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

  /**
   * 5/6 = 83.33…%; 1/16 = 6.25%, 3/16 = 18.75%: exactly halfway at one digit; 1/3 = 33.33…%; 2/3 =
   * 66.66…%
   */
  @ParameterizedTest
  @CsvSource({
    "HALF_UP,   1, 1, 16, 6.3%", "HALF_UP,   1, 3, 16, 18.8%", "HALF_UP,   1, 1, 3, 33.3%",
    "HALF_DOWN, 1, 1, 16, 6.2%", "HALF_DOWN, 1, 3, 16, 18.7%", "HALF_DOWN, 1, 2, 3, 66.7%",
    "HALF_EVEN, 1, 1, 16, 6.2%", "HALF_EVEN, 1, 3, 16, 18.8%", "HALF_EVEN, 1, 2, 3, 66.7%",
    "DOWN,      1, 2, 3, 66.6%", "FLOOR,     1, 2, 3, 66.6%", "FLOOR,     1, 3, 16, 18.7%",
    "UP,        1, 1, 3, 33.4%", "CEILING,   1, 1, 3, 33.4%", "CEILING,   1, 1, 16, 6.3%",
    "HALF_UP,   0, 5, 6, 83%", "HALF_UP,   1, 5, 6, 83.3%", "HALF_UP,   6, 5, 6, 83.333333%",
    "HALF_UP,   1, 1, 2, 50.0%", "HALF_UP,   0, 1, 2, 50%", "HALF_UP,   0, 1, 8, 13%",
    "HALF_EVEN, 0, 1, 8, 12%", "HALF_DOWN, 0, 1, 8, 12%"
  })
  void it_is_rounded_in_the_mode_and_to_the_digits_named(
      RoundingMode mode, int digits, long over, long under, String shown) {
    assertEquals(shown, Percent.of(Ratio.of(over, under), mode, digits));
  }

  /**
   * 1999/2000 = 99.95%, 9999/10000 = 99.99%, 199/200 = 99.5%: each would round to 100 in the mode
   * beside it.
   */
  @ParameterizedTest
  @CsvSource({
    "HALF_UP, 1, 1999, 2000, 99.9%", "HALF_EVEN, 1, 1999, 2000, 99.9%",
        "HALF_DOWN, 1, 9999, 10000, 99.9%",
    "UP, 1, 9001, 9010, 99.9%", "UP, 1, 9999, 10000, 99.9%", "CEILING, 0, 199, 200, 99%",
    "HALF_UP, 0, 199, 200, 99%", "HALF_UP, 2, 99999, 100000, 99.99%", "DOWN, 1, 9999, 10000, 99.9%"
  })
  void a_hundred_is_never_shown_unless_it_is_complete(
      RoundingMode mode, int digits, long over, long under, String shown) {
    assertEquals(shown, Percent.of(Ratio.of(over, under), mode, digits));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "6"})
  void all_and_nothing_are_bare_whatever_the_digits(int digits) {
    assertEquals("100%", Percent.of(Ratio.ONE, RoundingMode.HALF_UP, digits));
    assertEquals("0%", Percent.of(Ratio.ZERO, RoundingMode.UP, digits));
  }

  /** 8495/10000 = 84.95%, which rounds to the 85 where the band begins. */
  @Test
  void a_ratio_below_a_band_is_not_shown_as_reaching_it() {
    var form =
        form(
            RAG,
            scoring("weighted-mean", "mean", ""),
            section("s", "", rag("a", ", \"weight\": 8495"), rag("b", ", \"weight\": 1505")));
    var card = last(form, Map.of("a", chose("green"), "b", chose("red")));
    assertEquals("84.9%", card.compliance().percent());
    assertEquals("good", card.compliance().band());
    assertEquals("84.9%", card.sections().getFirst().percent());
  }

  @Test
  void a_hundred_is_shown_only_when_nothing_is_open_or_unknown() {
    var form = ragForm(rag("a"), rag("b"), rag("c", ", \"required\": false"));
    var all = Map.of("a", chose("green"), "b", chose("green"), "c", na());
    assertEquals("100%", last(form, all).compliance().percent());
    var unknown = Map.of("a", chose("green"), "b", chose("unsure"), "c", na());
    assertEquals("99.9%", last(form, unknown).compliance().percent());
    assertEquals("99.9%", last(form, unknown).sections().getFirst().percent());
    var open = Map.of("a", chose("green"), "b", chose("green"));
    assertEquals("99.9%", last(form, open).compliance().percent());
    assertEquals("99.9%", draft(form, Map.of("a", chose("green"))).compliance().percent());
  }

  @Test
  void next_to_nothing_is_shown_as_the_mode_has_it() {
    var one_in_five_thousand = Ratio.of(1, 5000); // 0.02%
    assertEquals("0.0%", Percent.of(one_in_five_thousand, RoundingMode.HALF_UP, 1));
    assertEquals("0.1%", Percent.of(one_in_five_thousand, RoundingMode.UP, 1));
    assertEquals("<1%", Percent.of(one_in_five_thousand, RoundingMode.HALF_UP, 0));
  }

  @Test
  void a_score_in_whole_per_cent_reads_as_every_other_share_of_a_report() {
    for (var thousandths = 0; thousandths <= 1000; thousandths++) {
      var share = BigDecimal.valueOf(thousandths, 3);
      assertEquals(WholePercent.of(share), Percent.of(Ratio.of(share), RoundingMode.HALF_UP, 0));
    }
  }

  @Test
  void a_kept_score_below_a_band_is_not_shown_as_reaching_it() {
    var scoring = ragForm(rag("a")).set().scoring();
    assertEquals("84.9%", Percent.of(new BigDecimal("0.8495"), scoring));
    assertEquals("85.0%", Percent.of(new BigDecimal("0.85"), scoring));
  }
}
