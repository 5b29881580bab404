package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.answer;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.draft;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.question;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.assay.engine.scoring.ScoringFixture.ticked;
import static org.assay.engine.scoring.ScoringFixture.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.scoring.Scorecard.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer is worth on the scales and tables in use. */
class ScalesTest {
  /** 1 is best: points fall from 4 to 1. */
  private static final String REVERSED =
      """
      "reversed": {"options": [{"code": "1", "label": "One", "points": 4},
        {"code": "2", "label": "Two", "points": 3}, {"code": "3", "label": "Three", "points": 2},
        {"code": "4", "label": "Four", "points": 1}]}\
      """;

  /** 1 to 3 with a zero that means "does not apply". */
  private static final String ZERO_IS_NA =
      """
      "zero-is-na": {"options": [{"code": "3", "label": "Three", "points": 3},
        {"code": "2", "label": "Two", "points": 2}, {"code": "1", "label": "One", "points": 1},
        {"code": "0", "label": "Nought", "state": "notApplicable", "reason": "required"}]}\
      """;

  /** Four colours with their worth outright. */
  private static final String RAGB =
      """
      "ragb": {"options": [{"code": "blue", "label": "Blue", "value": 1},
        {"code": "green", "label": "Green", "value": 0.8}, {"code": "amber", "label": "Amber", "value": 0.4},
        {"code": "red", "label": "Red", "value": 0}]}\
      """;

  /** 3 (1-based, five steps), with an option that is answered and not scored. */
  private static final String FIVE =
      """
      "five": {"options": [{"code": "5", "label": "Five", "points": 5}, {"code": "4", "label": "Four", "points": 4},
        {"code": "3", "label": "Three", "points": 3}, {"code": "2", "label": "Two", "points": 2},
        {"code": "1", "label": "One", "points": 1}, {"code": "review", "label": "Under review"}]}\
      """;

  /** (4-1)/3, (3-1)/3, (2-1)/3, (1-1)/3 */
  @ParameterizedTest
  @CsvSource({"1, 1/1", "2, 2/3", "3, 1/3", "4, 0/1"})
  void on_a_reversed_scale_one_is_best(String option, String worth) {
    assertWorth(worth, scale(REVERSED, "reversed"), chose(option));
  }

  /** (3-1)/2, (2-1)/2, (1-1)/2: the zero is no scored option, so 1 is the least */
  @ParameterizedTest
  @CsvSource({"3, 1/1", "2, 1/2", "1, 0/1"})
  void where_zero_means_not_applicable_one_is_the_least(String option, String worth) {
    assertWorth(worth, scale(ZERO_IS_NA, "zero-is-na"), chose(option));
  }

  @Test
  void the_zero_that_means_not_applicable_leaves_the_denominator() {
    var form =
        form(
            ZERO_IS_NA,
            scoring("mean", "mean", ""),
            section("s", "", on("zero-is-na", "a"), on("zero-is-na", "b")));
    var none = answer(new Value.Choice("0"), "We have no building.");
    var card = last(form, Map.of("a", chose("2"), "b", none));
    assertEquals(worked("0.5"), card.compliance().ratio()); // (1/2) / 1
    assertEquals(new Tally(1, 1, 0, 0), card.compliance().counts());
  }

  @ParameterizedTest
  @CsvSource({"blue, 1/1", "green, 4/5", "amber, 2/5", "red, 0/1"})
  void a_value_given_outright_is_what_the_option_is_worth(String option, String worth) {
    assertWorth(worth, scale(RAGB, "ragb"), chose(option));
  }

  @Test
  void a_value_outright_wins_over_points() {
    var odd =
        """
        "odd": {"options": [{"code": "hi", "label": "High", "points": 4},
          {"code": "mid", "label": "Middle", "points": 3, "value": 0.25}, {"code": "lo", "label": "Low", "points": 0}]}\
        """;
    assertWorth("1/4", scale(odd, "odd"), chose("mid"));
    assertWorth("1/1", scale(odd, "odd"), chose("hi"));
  }

  @Test
  void an_option_without_points_is_answered_and_not_scored() {
    var card = last(scale(FIVE, "five"), Map.of("q", chose("review")));
    assertNull(card.questions().get("q").value());
    assertEquals(new Tally(1, 0, 0, 0), card.compliance().counts());
  }

  @Test
  void points_may_be_below_zero_and_need_not_be_whole() {
    var scale =
        """
        "s": {"options": [{"code": "up", "label": "Up", "points": 1.5}, {"code": "level", "label": "Level", "points": 0},
          {"code": "down", "label": "Down", "points": -0.5}]}\
        """;
    assertWorth("1/4", scale(scale, "s"), chose("level")); // (0 + 0.5) / (1.5 + 0.5)
  }

  @Test
  void mixed_scales_count_alike_in_a_mean() {
    var form =
        form(
            REVERSED + "," + ZERO_IS_NA + "," + RAGB + "," + FIVE,
            scoring("mean", "mean", ""),
            section(
                "s",
                "",
                on("reversed", "a"),
                on("zero-is-na", "b"),
                on("ragb", "c"),
                on("five", "d")));
    var card =
        last(form, Map.of("a", chose("2"), "b", chose("2"), "c", chose("green"), "d", chose("3")));
    // (2/3 + 1/2 + 4/5 + 1/2) / 4 = (20 + 15 + 24 + 15) / 120 = 74/120 = 37/60
    assertEquals(Ratio.of(37, 60).toDecimal(), card.compliance().ratio());
    assertEquals("61.7%", card.compliance().percent()); // 61.66…
  }

  @Test
  void a_sum_counts_marks_so_that_a_longer_scale_weighs_more() {
    var form =
        form(
            REVERSED + "," + FIVE,
            scoring("sum", "sum", ""),
            section("s", "", on("reversed", "a"), on("five", "b")));
    var card = last(form, Map.of("a", chose("4"), "b", chose("5")));
    assertEquals(Ratio.of(4, 7).toDecimal(), card.compliance().ratio()); // (0 + 4) of (3 + 4) marks
  }

  @Test
  void a_single_choice_with_points_is_scored_like_a_scale() {
    var options =
        "\"options\": [{\"code\": \"a\", \"label\": \"A\", \"points\": 0}, {\"code\": \"b\","
            + " \"label\": \"B\", \"points\": 1}, {\"code\": \"c\", \"label\": \"C\", \"points\":"
            + " 4}]";
    var form = ragForm(question("q", "\"type\": \"single\", " + options));
    assertWorth("1/4", form, chose("b"));
  }

  @Test
  void a_single_choice_without_points_is_not_scored() {
    var options =
        "\"options\": [{\"code\": \"a\", \"label\": \"A\"}, {\"code\": \"b\", \"label\": \"B\"}]";
    var form = ragForm(question("q", "\"type\": \"single\", " + options));
    var card = last(form, Map.of("q", chose("b")));
    assertNull(card.compliance().ratio());
    assertEquals(new Tally(0, 0, 0, 0), card.compliance().counts());
  }

  private static final String CAF =
      """
      "type": "tally",
      "groups": [
        {"key": "not", "title": "Any of these", "statements": [{"key": "n1", "text": "N1"}, {"key": "n2", "text": "N2"}]},
        {"key": "part", "title": "All of these", "statements": [{"key": "p1", "text": "P1"}, {"key": "p2", "text": "P2"}]},
        {"key": "full", "title": "All of these", "statements": [{"key": "f1", "text": "F1"}, {"key": "f2", "text": "F2"}]}],
      "outcomes": [
        {"when": {"not": "some"}, "code": "not-achieved", "label": "Not", "value": 0, "action": "required"},
        {"when": {"full": "all"}, "code": "achieved", "label": "Yes", "value": 1},
        {"when": {"part": "all"}, "code": "partly", "label": "Partly", "value": 0.5}%s]\
      """;

  @ParameterizedTest
  @CsvSource({
    "n1 f1 f2, 0/1", // line 1 stands first: one "not" is enough, whatever else is ticked
    "f1 f2, 1/1", // line 2
    "p1 p2 f1, 1/2", // not all of "full", so line 3
    "p1, 1/10", // no quantifier of lines 1 to 3 holds: the last line
    "'', 1/10" // nothing ticked is an answer too
  })
  void a_tally_is_worth_its_first_matching_line(String statements, String worth) {
    var otherwise = ", {\"code\": \"else\", \"label\": \"Else\", \"value\": 0.1}";
    var form = ragForm(question("q", CAF.formatted(otherwise)));
    assertWorth(worth, form, ticked(statements.isEmpty() ? new String[0] : statements.split(" ")));
  }

  @Test
  void a_tally_that_no_line_foresees_is_worth_nothing() {
    assertWorth("0/1", ragForm(question("q", CAF.formatted(""))), ticked("p1"));
  }

  @Test
  void none_holds_where_nothing_of_the_group_is_ticked() {
    var table =
        """
        "type": "tally",
        "groups": [{"key": "risk", "title": "Risks", "statements": [{"key": "r1", "text": "R1"}, {"key": "r2", "text": "R2"}]}],
        "outcomes": [{"when": {"risk": "none"}, "code": "safe", "label": "Safe", "value": 1},
          {"when": {"risk": "all"}, "code": "bad", "label": "Bad", "value": 0}, {"code": "mixed", "label": "Mixed", "value": 0.25}]\
        """;
    var form = ragForm(question("q", table));
    assertWorth("1/1", form, ticked());
    assertWorth("1/4", form, ticked("r2"));
    assertWorth("0/1", form, ticked("r2", "r1"));
  }

  private static final String GRID =
      "\"type\": \"grid\", \"scale\": \"rag\", \"rows\": [{\"key\": \"r1\", \"text\": \"R1\"},"
          + " {\"key\": \"r2\", \"text\": \"R2\"}, {\"key\": \"r3\", \"text\": \"R3\"}]";

  @Test
  void a_grid_is_worth_the_mean_of_its_rows() {
    var rows = new Value.Grid(Map.of("r1", "green", "r2", "amber", "r3", "red"));
    assertWorth("1/2", ragForm(question("q", GRID)), answer(rows, null)); // (1 + 1/2 + 0) / 3
  }

  @Test
  void a_row_that_does_not_apply_leaves_the_mean_of_the_grid() {
    var rows = new Value.Grid(Map.of("r1", "green", "r2", "amber", "r3", "na"));
    assertWorth(
        "3/4", ragForm(question("q", GRID)), answer(rows, "R3 is not ours.")); // (1 + 1/2) / 2
  }

  @Test
  void an_unscored_scale_asks_and_does_not_count() {
    var form =
        form(
            RAGB,
            scoring("mean", "mean", ""),
            section(
                "s",
                "",
                question("q", "\"type\": \"scale\", \"scale\": \"ragb\", \"scored\": false")));
    var card = draft(form, Map.of("q", chose("red")));
    assertNull(card.compliance().ratio());
    assertEquals(new Tally(0, 0, 0, 0), card.compliance().counts());
  }

  private static String on(String scale, String key) {
    return question(key, "\"type\": \"scale\", \"scale\": \"" + scale + "\"");
  }

  private static Edition scale(String scales, String scale) {
    return form(scales, scoring("mean", "mean", ""), section("s", "", on(scale, "q")));
  }

  private static void assertWorth(String worth, Edition form, Answer answer) {
    var fraction = worth.split("/");
    var expected = Ratio.of(Long.parseLong(fraction[0]), Long.parseLong(fraction[1])).toDecimal();
    var card = last(form, Map.of("q", answer));
    assertEquals(0, expected.compareTo(card.questions().get("q").value()), worth);
    assertEquals(0, expected.compareTo(card.compliance().ratio()), worth);
  }
}
