package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.RAG;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Section "one", weight 1: a (weight 3) green, b (weight 1) amber, c (weight 1) not applicable.
 * Section "two", weight 3: d (weight 1) amber, e (weight 2) red.
 */
class OverallScoreTest {
  private static final String TABLE =
      """
      , "tally": [{"when": {"full": "all"}, "code": "all", "label": "All", "value": 1},
        {"when": {"nil": "none"}, "code": "none-nil", "label": "None nil", "value": 0.6},
        {"when": {"nil": "some", "full": "none"}, "code": "some-nil", "label": "Some nil", "value": 0.3},
        {"code": "else", "label": "Else", "value": 0.1}]\
      """;

  private static final Map<String, Answer> ANSWERS =
      Map.of(
          "a",
          chose("green"),
          "b",
          chose("amber"),
          "c",
          na(),
          "d",
          chose("amber"),
          "e",
          chose("red"));

  /**
   * mean: (1 + 1/2) / 2 and (1/2 + 0) / 2. weighted: (3*1 + 1*1/2) / 4 = 7/8 and (1*1/2 + 2*0) / 3
   * = 1/6; marks are 2 throughout, so a sum is the same. min: 1/2 and 0. tally: no nil and not all
   * full, so 0.6; a nil and no full, so 0.3.
   */
  @ParameterizedTest
  @CsvSource({
    "mean, 3/4, 1/4",
    "weighted-mean, 7/8, 1/6",
    "sum, 7/8, 1/6",
    "pooled, 7/8, 1/6",
    "min, 1/2, 0/1",
    "tally, 3/5, 3/10"
  })
  void the_questions_of_a_section_combine(String how, String one, String two) {
    var card = last(twoSections(how, "mean"), ANSWERS);
    assertRatio(one, card.sections().get(0).ratio());
    assertRatio(two, card.sections().get(1).ratio());
  }

  /**
   * Over section means 3/4 and 1/4, weights 1 and 3. mean: 1/2. weighted-mean and mean-of-sections:
   * (1*3/4 + 3*1/4) / 4 = 6/16. sum: sections hold (3 + 1)*2 = 8 and (1 + 2)*2 = 6 marks, so
   * (1*8*3/4 + 3*6*1/4) / (8 + 18) = 10.5/26 = 21/52. pooled: (3*1 + 1*1/2 + 1*1/2 + 2*0) / (3 + 1
   * + 1 + 2) = 4/7, whatever the sections weigh. min: 1/4. tally: both sections are part, none nil,
   * so 0.6.
   */
  @ParameterizedTest
  @CsvSource({
    "mean, 1/2",
    "weighted-mean, 3/8",
    "mean-of-sections, 3/8",
    "sum, 21/52",
    "pooled, 4/7",
    "min, 1/4",
    "tally, 3/5"
  })
  void the_sections_of_a_set_combine(String how, String whole) {
    assertRatio(whole, last(twoSections("mean", how), ANSWERS).compliance().ratio());
  }

  @Test
  void a_section_may_combine_in_its_own_way() {
    var form =
        form(
            RAG,
            scoring("mean", "mean", ""),
            section("one", ", \"combine\": \"min\"", rag("a"), rag("b")),
            section("two", "", rag("d"), rag("e")));
    var card = last(form, ANSWERS);
    assertRatio("1/2", card.sections().get(0).ratio()); // the lower of 1 and 1/2
    assertRatio("1/4", card.sections().get(1).ratio()); // (1/2 + 0) / 2
  }

  @Test
  void an_optional_section_that_would_lower_the_score_stays_out() {
    var form = withOptional("mean-of-sections");
    assertRatio("3/4", last(form, ANSWERS).compliance().ratio()); // 3/4 alone, not (3/4 + 1/4) / 2
    assertRatio(
        "1/4", last(form, ANSWERS).sections().get(1).ratio()); // and still says what it came to
  }

  @Test
  void an_optional_section_that_raises_the_score_counts() {
    var answers =
        Map.of("a", chose("green"), "b", chose("amber"), "d", chose("green"), "e", chose("green"));
    assertRatio(
        "7/8",
        last(withOptional("mean-of-sections"), answers).compliance().ratio()); // (3/4 + 1) / 2
    assertRatio(
        "7/8", last(withOptional("pooled"), answers).compliance().ratio()); // (1 + 1/2 + 1 + 1) / 4
  }

  @Test
  void an_optional_section_left_alone_changes_nothing() {
    var answers = Map.of("a", chose("green"), "b", chose("amber"));
    var card = last(withOptional("mean-of-sections"), answers);
    assertRatio("3/4", card.compliance().ratio());
    assertNull(card.sections().get(1).ratio());
    assertRatio("1/1", card.compliance().coverage());
  }

  @Test
  void of_several_optional_sections_only_those_that_do_not_lower_are_in() {
    var form =
        form(
            RAG,
            scoring("mean", "mean-of-sections", ""),
            section("must", "", rag("a")),
            section("poor", ", \"mandatory\": false", rag("b")),
            section("best", ", \"mandatory\": false", rag("c")),
            section("same", ", \"mandatory\": false", rag("d")));
    // must 1/2; with best (1/2 + 1) / 2 = 3/4; "same" at 1/2 would then lower it to 2/3, and "poor"
    // further
    var card =
        last(
            form,
            Map.of(
                "a", chose("amber"), "b", chose("red"), "c", chose("green"), "d", chose("amber")));
    assertRatio("3/4", card.compliance().ratio());
  }

  @Test
  void where_only_optional_sections_are_answered_the_best_speaks() {
    var form =
        form(
            RAG,
            scoring("mean", "mean-of-sections", ""),
            section("must", "", rag("a")),
            section("low", ", \"mandatory\": false", rag("b")),
            section("high", ", \"mandatory\": false", rag("c")));
    var card = last(form, Map.of("a", na(), "b", chose("red"), "c", chose("amber")));
    assertRatio("1/2", card.compliance().ratio());
  }

  @Test
  void where_no_section_is_mandatory_all_count() {
    var form =
        form(
            RAG,
            scoring("mean", "mean-of-sections", ""),
            section("a", ", \"mandatory\": false", rag("x")),
            section("b", ", \"mandatory\": false", rag("y", ", \"required\": true")));
    var card = last(form, Map.of("x", chose("green"), "y", chose("red")));
    assertRatio("1/2", card.compliance().ratio()); // (1 + 0) / 2, and not the better alone
  }

  @Test
  void a_section_apart_shows_its_own_score_and_leaves_the_whole_alone() {
    var form = withApart();
    var poor = last(form, Map.of("a", chose("amber"), "b", chose("red")));
    var good = last(form, Map.of("a", chose("amber"), "b", chose("green")));
    assertRatio("1/2", poor.compliance().ratio()); // "one" alone, whatever "two" came to
    assertRatio("1/2", good.compliance().ratio());
    assertRatio("0/1", poor.sections().get(1).ratio());
    assertRatio("1/1", good.sections().get(1).ratio());
    assertEquals(1, good.compliance().counts().answered());
  }

  @Test
  void a_section_apart_that_is_left_open_does_not_spoil_a_full_score() {
    var card = last(withApart(), Map.of("a", chose("green")));
    assertEquals("100%", card.compliance().percent());
    assertRatio("1/1", card.compliance().coverage());
    assertEquals(0, card.compliance().counts().unanswered());
    assertNull(card.sections().get(1).ratio());
  }

  private static Edition withApart() {
    return form(
        RAG,
        scoring("mean", "mean-of-sections", ""),
        section("one", "", rag("a")),
        section("two", ", \"apart\": true", rag("b")));
  }

  private static Edition twoSections(String section, String set) {
    return form(
        RAG,
        scoring(section, set, TABLE),
        section("one", "", rag("a", ", \"weight\": 3"), rag("b"), rag("c")),
        section("two", ", \"weight\": 3", rag("d"), rag("e", ", \"weight\": 2")));
  }

  private static Edition withOptional(String set) {
    return form(
        RAG,
        scoring("mean", set, ""),
        section("one", "", rag("a"), rag("b")),
        section("two", ", \"mandatory\": false", rag("d"), rag("e")));
  }

  private static void assertRatio(String fraction, BigDecimal ratio) {
    var parts = fraction.split("/");
    var expected = Ratio.of(Long.parseLong(parts[0]), Long.parseLong(parts[1])).toDecimal();
    assertEquals(0, expected.compareTo(ratio), () -> fraction + " is not " + ratio);
  }
}
