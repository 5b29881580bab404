package org.assay.engine.lint.values;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.engine.questionset.Condition;

/** Conditions and worlds in words. */
public final class ConditionText {
  private ConditionText() {}

  public static String condition(Condition condition) {
    return switch (condition) {
      case Condition.All all -> joined(all.of(), " and ");
      case Condition.Any any -> joined(any.of(), " or ");
      case Condition.Not not -> "not (" + condition(not.of()) + ")";
      case Condition.Ref ref -> "“" + ref.name() + "”";
      case Condition.OnQuestion q -> q.question() + " " + test(q.operator(), q.operands());
      case Condition.OnProfile p -> p.fact() + " " + test(p.operator(), p.operands());
    };
  }

  public static String world(Map<ConditionVariable, PossibleValue> world) {
    return world.entrySet().stream()
        .map(e -> variable(e.getKey()) + " " + reading(e.getValue()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<Condition> of, String by) {
    return of.stream().map(ConditionText::condition).collect(Collectors.joining(by, "(", ")"));
  }

  private static String test(Condition.Operator operator, List<Object> operands) {
    var values = operands.stream().map(Object::toString).collect(Collectors.joining(", "));
    return switch (operator) {
      case IS -> "is " + values;
      case IS_NOT -> "is not " + values;
      case IN -> "is one of " + values;
      case NOT_IN -> "is none of " + values;
      case INCLUDES -> "includes " + values;
      case GT -> "is more than " + values;
      case GTE -> "is at least " + values;
      case LT -> "is less than " + values;
      case LTE -> "is at most " + values;
      case ANSWERED -> "is " + (operands.contains(true) ? "" : "not ") + "answered";
      case NOT_APPLICABLE ->
          "is " + (operands.contains(true) ? "" : "not ") + "marked not applicable";
      case CHANGED_SINCE_LAST ->
          "is " + (operands.contains(true) ? "" : "not ") + "changed since last time";
    };
  }

  private static String variable(ConditionVariable variable) {
    return switch (variable) {
      case ConditionVariable.Asked asked -> asked.question();
      case ConditionVariable.Known known -> known.fact();
      case ConditionVariable.Changed changed -> "change of " + changed.question();
    };
  }

  private static String reading(PossibleValue reading) {
    if (reading.value() != null) {
      return "= " + reading.value();
    }
    if (reading.ticks() != null) {
      return "= " + String.join(" + ", reading.ticks().stream().sorted().toList());
    }
    if (reading.answered()) {
      return "answered";
    }
    return reading.notApplicable() ? "not applicable" : "unknown";
  }
}
