package org.assay.engine.answering;

import static org.assay.engine.answering.AnswerFixture.amount;
import static org.assay.engine.answering.AnswerFixture.because;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.impact;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.of;
import static org.assay.engine.answering.AnswerFixture.profile;
import static org.assay.engine.answering.AnswerFixture.stated;
import static org.assay.engine.answering.AnswerFixture.ticked;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/**
 * What a condition comes to, seen on a question {@code q} that carries it and asks nothing else.
 */
class ConditionsTest {
  private static final String QUESTIONS =
      """
      { "key": "scale", "type": "scale", "scale": "met3", "text": "T" },
      { "key": "stage", "type": "scale", "scale": "stage4", "text": "T" },
      { "key": "yes-no", "type": "yesNo", "text": "T" },
      { "key": "many", "type": "multiple", "text": "T", "options": [ { "code": "a", "label": "A" }, { "code": "b", "label": "B" } ] },
      { "key": "count", "type": "count", "text": "T" }, { "key": "share", "type": "percent", "text": "T" },
      { "key": "day", "type": "date", "text": "T" }, { "key": "month", "type": "month", "text": "T" },
      { "key": "difference", "type": "impact", "text": "T" }, { "key": "words", "type": "text", "text": "T" },
      { "key": "tally", "type": "tally", "text": "T", "groups": [ { "key": "g", "title": "G", "statements": [ { "key": "s", "text": "S" } ] } ],
        "outcomes": [ { "code": "achieved", "label": "Achieved", "value": 1, "when": { "g": "all" } }, { "code": "not-achieved", "label": "Not", "value": 0 } ] },
      { "key": "hidden", "type": "yesNo", "text": "T", "visibleWhen": { "profile": "boarding", "is": true } },
      { "key": "q", "type": "yesNo", "text": "T", "visibleWhen": %s }\
      """;

  @Test
  void an_open_question_is_unknown_and_not_does_not_make_it_true() {
    assertEquals(Truth.UNKNOWN, truth(on("scale", "is", "met"), Map.of()));
    assertEquals(Truth.UNKNOWN, truth("{ \"not\": " + on("scale", "is", "met") + " }", Map.of()));
    assertEquals(Truth.UNKNOWN, truth(on("scale", "isNot", "met"), Map.of()));
  }

  @Test
  void an_answer_that_says_unknown_is_unknown() {
    assertEquals(
        Truth.UNKNOWN, truth(on("stage", "is", "dont-know"), Map.of("stage", choice("dont-know"))));
    assertEquals(
        Truth.UNKNOWN,
        truth(on("count", "gt", 1), Map.of("count", stated(AnswerState.UNKNOWN, ""))));
  }

  @Test
  void a_hidden_answer_is_unknown_even_when_it_is_there() {
    assertEquals(Truth.UNKNOWN, truth(on("hidden", "is", true), Map.of("hidden", yes())));
    assertEquals(Truth.FALSE, truth(on("hidden", "answered", true), Map.of("hidden", yes())));
    assertEquals(Truth.TRUE, truth(on("hidden", "answered", false), Map.of("hidden", yes())));
  }

  @Test
  void answered_and_not_applicable_are_known_whatever_the_state() {
    assertEquals(Truth.FALSE, truth(on("scale", "answered", true), Map.of()));
    assertEquals(Truth.TRUE, truth(on("scale", "answered", true), Map.of("scale", choice("met"))));
    assertEquals(
        Truth.FALSE,
        truth(on("scale", "answered", true), Map.of("scale", because(choice("na"), "no pupils"))));
    assertEquals(
        Truth.TRUE,
        truth(
            on("scale", "notApplicable", true),
            Map.of("scale", because(choice("na"), "no pupils"))));
    assertEquals(
        Truth.FALSE, truth(on("scale", "notApplicable", true), Map.of("scale", choice("na"))));
    assertEquals(Truth.TRUE, truth(on("scale", "notApplicable", false), Map.of()));
  }

  @Test
  void a_scale_is_compared_by_its_option_code() {
    var partly = Map.of("scale", choice("partly"));
    assertEquals(Truth.TRUE, truth(on("scale", "is", "partly"), partly));
    assertEquals(Truth.TRUE, truth(on("scale", "isNot", "met"), partly));
    assertEquals(
        Truth.TRUE,
        truth("{ \"question\": \"scale\", \"in\": [\"partly\", \"not-met\"] }", partly));
    assertEquals(
        Truth.FALSE,
        truth("{ \"question\": \"scale\", \"notIn\": [\"partly\", \"not-met\"] }", partly));
    assertEquals(Truth.UNKNOWN, truth(on("scale", "is", 1), partly), "a number is no option");
  }

  @Test
  void numbers_are_compared_by_size_and_percentages_in_per_cent() {
    assertEquals(Truth.TRUE, truth(on("count", "gte", 10), Map.of("count", amount("10.0"))));
    assertEquals(Truth.FALSE, truth(on("count", "gt", 10), Map.of("count", amount("10"))));
    assertEquals(Truth.TRUE, truth(on("count", "lte", 10), Map.of("count", amount("10"))));
    assertEquals(Truth.FALSE, truth(on("count", "lt", 10), Map.of("count", amount("10"))));
    assertEquals(Truth.TRUE, truth(on("count", "is", 10), Map.of("count", amount("10.00"))));
    assertEquals(
        Truth.TRUE,
        truth(
            on("share", "lt", 34),
            Map.of("share", of(new Value.Share(BigDecimal.ONE, BigDecimal.valueOf(3))))));
    assertEquals(
        Truth.UNKNOWN,
        truth(
            on("share", "lt", 34),
            Map.of("share", of(new Value.Share(BigDecimal.ONE, BigDecimal.ZERO)))));
  }

  @Test
  void days_and_months_are_compared_by_the_calendar() {
    var day =
        Map.of(
            "day",
            of(new Value.Day(LocalDate.of(2026, 9, 1))),
            "month",
            of(new Value.Month(YearMonth.of(2026, 10))));
    assertEquals(Truth.TRUE, truth(on("day", "gte", "2026-09-01"), day));
    assertEquals(Truth.FALSE, truth(on("day", "lt", "2026-08-31"), day));
    assertEquals(Truth.TRUE, truth(on("month", "gt", "2026-09"), day));
  }

  @Test
  void other_kinds_are_compared_by_what_they_hold() {
    assertEquals(Truth.TRUE, truth(on("yes-no", "is", false), Map.of("yes-no", no())));
    assertEquals(Truth.TRUE, truth(on("many", "includes", "b"), Map.of("many", ticked("a", "b"))));
    assertEquals(Truth.FALSE, truth(on("many", "includes", "b"), Map.of("many", ticked("a"))));
    assertEquals(
        Truth.TRUE, truth(on("difference", "gte", 3), Map.of("difference", impact(3, "data"))));
    assertEquals(Truth.TRUE, truth(on("words", "is", "none"), Map.of("words", words("none"))));
  }

  @Test
  void a_tally_is_compared_by_the_line_of_its_table() {
    assertEquals(Truth.TRUE, truth(on("tally", "is", "achieved"), Map.of("tally", ticked("s"))));
    assertEquals(Truth.TRUE, truth(on("tally", "is", "not-achieved"), Map.of("tally", ticked())));
    assertEquals(Truth.TRUE, truth(on("tally", "includes", "s"), Map.of("tally", ticked("s"))));
  }

  @Test
  void a_fact_that_the_profile_does_not_know_is_unknown() {
    var condition = "{ \"profile\": \"boarding\", \"is\": false }";
    assertEquals(Truth.UNKNOWN, truth(condition, Map.of()));
    assertEquals(Truth.TRUE, truth(condition, profile("boarding", false)));
    assertEquals(Truth.FALSE, truth("{ \"profile\": \"boarding\", \"answered\": true }", Map.of()));
    assertEquals(
        Truth.TRUE,
        truth(
            "{ \"profile\": \"pupils\", \"gt\": 99 }", profile("pupils", BigDecimal.valueOf(100))));
    assertEquals(
        Truth.TRUE,
        truth(
            "{ \"profile\": \"phase\", \"in\": [\"primary\", \"nursery\"] }",
            profile("phase", "primary")));
    assertEquals(
        Truth.TRUE,
        truth(
            "{ \"profile\": \"district\", \"includes\": \"north\" }",
            profile("district", "North Vale")));
  }

  @Test
  void names_and_groups_are_followed() {
    assertEquals(Truth.TRUE, truth("{ \"ref\": \"boards\" }", profile("boarding", true)));
    assertEquals(Truth.UNKNOWN, truth("{ \"ref\": \"ghost\" }", Map.of()));
    var both = "{ \"%s\": [ " + on("yes-no", "is", true) + ", " + on("count", "gt", 1) + " ] }";
    assertEquals(Truth.UNKNOWN, truth(both.formatted("all"), Map.of("yes-no", yes())));
    assertEquals(Truth.TRUE, truth(both.formatted("any"), Map.of("yes-no", yes())));
    assertEquals(Truth.FALSE, truth(both.formatted("all"), Map.of("yes-no", no())));
  }

  @Test
  void changed_since_last_needs_an_answer_then_and_now() {
    var edition = edition(on("count", "changedSinceLast", true));
    var now = Map.of("count", amount("5"));
    assertEquals(Truth.UNKNOWN, own(Answering.of(edition, Profile.UNKNOWN, now)));
    assertEquals(Truth.UNKNOWN, own(Answering.of(edition, Profile.UNKNOWN, now, Map.of())));
    assertEquals(
        Truth.UNKNOWN,
        own(Answering.of(edition, Profile.UNKNOWN, Map.of(), Map.of("count", amount("4")))));
    assertEquals(
        Truth.TRUE, own(Answering.of(edition, Profile.UNKNOWN, now, Map.of("count", amount("4")))));
    assertEquals(
        Truth.FALSE,
        own(Answering.of(edition, Profile.UNKNOWN, now, Map.of("count", amount("5.0")))));
  }

  private static String on(String question, String operator, Object operand) {
    var written = operand instanceof String text ? "\"" + text + "\"" : operand;
    return "{ \"question\": \"%s\", \"%s\": %s }".formatted(question, operator, written);
  }

  private static Edition edition(String condition) {
    return QuestionSetFixture.edition(QUESTIONS.formatted(condition));
  }

  private static Truth truth(String condition, Map<String, Answer> answers) {
    return own(Answering.of(edition(condition), Profile.UNKNOWN, answers));
  }

  private static Truth truth(String condition, Profile profile) {
    return own(Answering.of(edition(condition), profile, Map.of()));
  }

  private static Truth own(Answering answering) {
    return answering.test(
        Objects.requireNonNull(
            Objects.requireNonNull(answering.edition().question("q")).visibleWhen()));
  }
}
