package org.assay.engine.answering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.assay.engine.questionset.Condition.Operator;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Compares what was given with the operands of a condition; what cannot be compared is UNKNOWN. */
final class Comparison {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Comparison() {}

  static Truth ofAnswer(
      Question question, Answer answer, Operator operator, List<Object> operands) {
    return operator == Operator.INCLUDES
        ? includes(answer.value(), operands.getFirst())
        : ofScalar(scalar(question, answer), operator, operands);
  }

  static Truth ofFact(Object fact, Operator operator, List<Object> operands) {
    if (operator == Operator.INCLUDES) {
      return fact instanceof String text && operands.getFirst() instanceof String part
          ? Truth.of(
              text.toLowerCase(java.util.Locale.ROOT)
                  .contains(part.toLowerCase(java.util.Locale.ROOT)))
          : Truth.UNKNOWN;
    }
    return ofScalar(fact, operator, operands);
  }

  static boolean same(Question question, Answer one, Answer other) {
    var a = scalar(question, one);
    var b = scalar(question, other);
    return a != null && b != null
        ? equal(a, b) == Truth.TRUE
        : java.util.Objects.equals(one.value(), other.value())
            && java.util.Objects.equals(one.impact(), other.impact());
  }

  private static Truth ofScalar(@Nullable Object given, Operator operator, List<Object> operands) {
    if (given == null) {
      return Truth.UNKNOWN;
    }
    return switch (operator) {
      case IS -> equal(given, operands.getFirst());
      case IS_NOT -> equal(given, operands.getFirst()).not();
      case IN -> in(given, operands);
      case NOT_IN -> in(given, operands).not();
      case GT -> ordered(given, operands.getFirst(), 1, 1);
      case GTE -> ordered(given, operands.getFirst(), 0, 1);
      case LT -> ordered(given, operands.getFirst(), -1, -1);
      case LTE -> ordered(given, operands.getFirst(), -1, 0);
      case INCLUDES, ANSWERED, NOT_APPLICABLE, CHANGED_SINCE_LAST -> Truth.UNKNOWN;
    };
  }

  private static Truth equal(Object given, Object operand) {
    if (given instanceof BigDecimal a && operand instanceof BigDecimal b) {
      return Truth.of(a.compareTo(b) == 0);
    }
    return given.getClass() == operand.getClass() ? Truth.of(given.equals(operand)) : Truth.UNKNOWN;
  }

  private static Truth in(Object given, List<Object> operands) {
    var truth = Truth.FALSE;
    for (var operand : operands) {
      truth = truth.or(equal(given, operand));
    }
    return truth;
  }

  /** TRUE when the sign of the comparison lies between {@code from} and {@code to}. */
  private static Truth ordered(Object given, Object operand, int from, int to) {
    int sign;
    if (given instanceof BigDecimal a && operand instanceof BigDecimal b) {
      sign = a.compareTo(b);
    } else if (given instanceof String a && operand instanceof String b) {
      sign = Integer.signum(a.compareTo(b)); // days and months as ISO text, which sorts as they do
    } else {
      return Truth.UNKNOWN;
    }
    return Truth.of(sign >= from && sign <= to);
  }

  /**
   * An answer as one value: a code, a number (percent in per cent, impact as its level), a flag or
   * an ISO day.
   */
  static @Nullable Object scalar(Question question, Answer answer) {
    if (question.type() instanceof ItemType.ImpactItem) {
      var impact = answer.impact();
      return impact == null || impact.level() == null ? null : BigDecimal.valueOf(impact.level());
    }
    return switch (answer.value()) {
      case Value.Choice(var code) -> code;
      case Value.Flag(var yes) -> yes;
      case Value.Words(var text) -> text;
      case Value.Amount(var number) -> number;
      case Value.Share(var part, var whole) when whole.signum() != 0 ->
          part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
      case Value.Day(var date) -> date.toString();
      case Value.Month(var month) -> month.toString();
      case Value.Parts(var total, var parts) -> total;
      case Value.Choices(var ticked) when question.type() instanceof ItemType.TallyItem tally -> {
        var outcome = tally.outcome(ticked);
        yield outcome == null ? null : outcome.code();
      }
      case null, default -> null;
    };
  }

  private static Truth includes(@Nullable Value value, Object operand) {
    return switch (value) {
      case Value.Choices(var codes) when operand instanceof String code ->
          Truth.of(codes.contains(code));
      case Value.Choice(var chosen) when operand instanceof String code ->
          Truth.of(chosen.equals(code));
      case Value.Grid(var rows) when operand instanceof String code ->
          Truth.of(rows.containsValue(code));
      case null, default -> Truth.UNKNOWN;
    };
  }
}
