package org.assay.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assay.questionset.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a variable may turn out to be.
 *
 * @param value a code, words or an ISO date as String, a number as BigDecimal, a Boolean, ticked
 *     codes as Set; null when a comparison would find nothing to compare
 */
record Reading(@Nullable Object value, boolean answered, boolean notApplicable) {
  static final Reading NONE = new Reading(null, false, false);
  static final Reading NOT_APPLICABLE = new Reading(null, false, true);

  static Reading of(Object value) {
    return new Reading(value, true, false);
  }

  Truth test(Operator operator, List<Object> operands) {
    return switch (operator) {
      case ANSWERED -> Truth.of(operands.contains(answered));
      case NOT_APPLICABLE -> Truth.of(operands.contains(notApplicable));
      default -> value == null ? Truth.UNKNOWN : Truth.of(compare(value, operator, operands));
    };
  }

  private static boolean compare(Object value, Operator operator, List<Object> operands) {
    return switch (operator) {
      case INCLUDES -> value instanceof Set<?> ticked && ticked.containsAll(operands);
      case IS, IN, CHANGED_SINCE_LAST -> operands.stream().anyMatch(o -> order(value, o) == 0);
      case IS_NOT, NOT_IN -> operands.stream().noneMatch(o -> order(value, o) == 0);
      case GT -> order(value, operands.getFirst()) > 0;
      case GTE -> order(value, operands.getFirst()) >= 0;
      case LT -> order(value, operands.getFirst()) < 0;
      case LTE -> order(value, operands.getFirst()) <= 0;
      case ANSWERED, NOT_APPLICABLE -> false;
    };
  }

  private static int order(Object value, Object operand) {
    if (value instanceof BigDecimal a && operand instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    return value.toString().compareTo(operand.toString());
  }
}
