package org.assay.engine.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;
import org.assay.engine.lint.values.ConditionVariable;
import org.assay.engine.lint.values.PossibleValue;
import org.assay.engine.lint.values.PossibleValues;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lint supposes answers and the service is given them: both must come to the same truth. */
class ConditionEvaluatorTest {
  private static final Edition EDITION =
      LintFixture.edited(
          question("scale", "'scale': 'met4'"),
          question("single", "'options': " + options()),
          question("multiple", "'options': " + options()),
          question("yesNo", "'scored': false"),
          question("count", "'min': 1"),
          question("number", "'max': 10"),
          question("percent", "'max': 90"),
          question("date", "'notBefore': '2020-01-01'"),
          question("month", "'hint': 'A month.'"),
          question("text", "'maxWords': 5"),
          "/scales/met4 {\"options\": " + options().replace('\'', '"') + "}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scale | met,partly", "single | met,partly", "multiple | met,partly", "yesNo | true",
        "count | 1,7", "number | -2,10", "percent | 0,50", "date | 2026-01-01,2026-02-01",
        "month | 2025-12,2026-01", "text | yes,no"
      })
  void supposed_and_given_answers_agree(String type, String operands) {
    var question = Objects.requireNonNull(EDITION.question("q-" + type.toLowerCase()));
    var values =
        List.of(operands.split(",")).stream().map(text -> operand(question, text)).toList();
    var tried = 0;
    for (var reading : PossibleValues.of(question, List.copyOf(values))) {
      for (var condition : conditions(question, values)) {
        var supposed =
            new ConditionEvaluator(
                EDITION.set(), Map.of(new ConditionVariable.Asked(question.key()), reading));
        var given =
            Answering.of(
                EDITION, Profile.UNKNOWN, Map.of(question.key(), answer(question, reading)));
        assertEquals(
            given.test(condition), supposed.truth(condition), () -> condition + " of " + reading);
        tried++;
      }
    }
    assertTrue(tried > 10);
  }

  private static List<Condition> conditions(Question question, List<Object> values) {
    var askable =
        Objects.requireNonNull(
            ConditionOperand.of(
                new LintContext(EDITION, null),
                new Condition.OnQuestion(question.key(), Operator.ANSWERED, List.of(true))));
    return askable.operators().stream()
        .filter(operator -> operator != Operator.CHANGED_SINCE_LAST)
        .<Condition>map(
            operator ->
                new Condition.OnQuestion(
                    question.key(),
                    operator,
                    switch (operator) {
                      case IN, NOT_IN -> values;
                      case ANSWERED, NOT_APPLICABLE -> List.of(true);
                      default -> List.of(values.getFirst());
                    }))
        .toList();
  }

  private static Object operand(Question question, String text) {
    return switch (question.type()) {
      case ItemType.YesNoItem _ -> Boolean.valueOf(text);
      case PlainItem.CountItem _, PlainItem.NumberItem _, ItemType.PercentItem _ ->
          new BigDecimal(text);
      default -> text;
    };
  }

  private static Answer answer(Question question, PossibleValue reading) {
    var stated = reading.equals(PossibleValue.NOT_APPLICABLE) ? AnswerState.NOT_APPLICABLE : null;
    return new Answer(value(question, reading), stated, "A reason.", null, List.of(), null, null);
  }

  private static @Nullable Value value(Question question, PossibleValue reading) {
    if (reading.ticks() != null) {
      return new Value.Choices(List.copyOf(reading.ticks()));
    }
    return switch (reading.value()) {
      case null -> null;
      case Boolean yes -> new Value.Flag(yes);
      case BigDecimal number when question.type() instanceof ItemType.PercentItem ->
          new Value.Share(number, BigDecimal.valueOf(100));
      case BigDecimal number -> new Value.Amount(number);
      case Object text -> words(question, text.toString());
    };
  }

  private static Value words(Question question, String text) {
    return switch (question.type()) {
      case PlainItem.DateItem _ -> new Value.Day(LocalDate.parse(text));
      case PlainItem.MonthItem _ -> new Value.Month(YearMonth.parse(text));
      case PlainItem.TextItem _ -> new Value.Words(text);
      default -> new Value.Choice(text);
    };
  }

  private static String question(String type, String more) {
    var json =
        "{'key': 'q-"
            + type.toLowerCase()
            + "', 'type': '"
            + type
            + "', 'text': 'What?', "
            + more
            + "}";
    return "/sections/0/questions/- " + json.replace('\'', '"');
  }

  private static String options() {
    return "[{'code': 'met', 'label': 'Met'}, {'code': 'partly', 'label': 'Partly'}, {'code':"
        + " 'not', 'label': 'Not'}, {'code': 'na', 'label': 'Not applicable', 'state':"
        + " 'notApplicable'}, {'code': 'dk', 'label': 'Do not know', 'state': 'unknown'}]";
  }
}
