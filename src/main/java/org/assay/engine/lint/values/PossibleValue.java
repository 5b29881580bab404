package org.assay.engine.lint.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.engine.answering.Truth;
import org.assay.engine.questionset.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a variable may turn out to be.
 *
 * @param value a code, words or an ISO date as String, a number as BigDecimal, a Boolean; null when
 *     a comparison would find nothing to compare
 * @param ticks what {@code includes} looks through; null when there is nothing to look through
 */
public record PossibleValue(
    @Nullable Object value, @Nullable Set<String> ticks, boolean answered, boolean notApplicable) {
  public static final PossibleValue NONE = new PossibleValue(null, null, false, false);
  public static final PossibleValue NOT_APPLICABLE = new PossibleValue(null, null, false, true);

  static PossibleValue of(Object value) {
    return new PossibleValue(value, null, true, false);
  }

  static PossibleValue ticked(Set<String> ticks) {
    return new PossibleValue(null, ticks, true, false);
  }

  /** An answer that can only be said to be there. */
  static PossibleValue given() {
    return new PossibleValue(null, null, true, false);
  }

  public Truth test(Operator operator, List<Object> operands) {
    return switch (operator) {
      case ANSWERED -> Truth.of(operands.contains(answered));
      case NOT_APPLICABLE -> Truth.of(operands.contains(notApplicable));
      case INCLUDES -> includes(String.valueOf(operands.getFirst()));
      default -> value == null ? Truth.UNKNOWN : Truth.of(compare(value, operator, operands));
    };
  }

  private Truth includes(String operand) {
    if (ticks != null) {
      return Truth.of(ticks.contains(operand));
    }
    return value instanceof String text
        ? Truth.of(text.toLowerCase(Locale.ROOT).contains(operand.toLowerCase(Locale.ROOT)))
        : Truth.UNKNOWN;
  }

  private static boolean compare(Object value, Operator operator, List<Object> operands) {
    return switch (operator) {
      case IS, IN, CHANGED_SINCE_LAST -> operands.stream().anyMatch(o -> order(value, o) == 0);
      case IS_NOT, NOT_IN -> operands.stream().noneMatch(o -> order(value, o) == 0);
      case GT -> order(value, operands.getFirst()) > 0;
      case GTE -> order(value, operands.getFirst()) >= 0;
      case LT -> order(value, operands.getFirst()) < 0;
      case LTE -> order(value, operands.getFirst()) <= 0;
      case ANSWERED, NOT_APPLICABLE, INCLUDES -> false;
    };
  }

  private static int order(Object value, Object operand) {
    if (value instanceof BigDecimal a && operand instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    return value.toString().compareTo(operand.toString());
  }
}
