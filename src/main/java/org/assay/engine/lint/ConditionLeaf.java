package org.assay.engine.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedCondition;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;

/**
 * A leaf of a condition, and its place in the document.
 *
 * @param in the whole condition
 */
record ConditionLeaf(String pointer, Condition condition, PlacedCondition in) {

  static Stream<ConditionLeaf> of(PlacedCondition placed) {
    return walk(placed.pointer(), placed.condition(), placed);
  }

  /** The JSON Pointers of a condition's parts, in order. */
  static List<String> parts(String pointer, Condition condition) {
    return switch (condition) {
      case Condition.All all -> numbered(pointer + "/all", all.of().size());
      case Condition.Any any -> numbered(pointer + "/any", any.of().size());
      case Condition.Not not -> List.of(pointer + "/not");
      default -> List.of();
    };
  }

  static List<Condition> children(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.of();
      case Condition.Any any -> any.of();
      case Condition.Not not -> List.of(not.of());
      default -> List.of();
    };
  }

  /** Where operand {@code i} of this leaf is written. */
  String operand(Operator operator, int i) {
    var list = operator == Operator.IN || operator == Operator.NOT_IN;
    return pointer + "/" + name(operator) + (list ? "/" + i : "");
  }

  /** The operator as it is written in the document. */
  static String name(Operator operator) {
    return switch (operator) {
      case IS -> "is";
      case IS_NOT -> "isNot";
      case IN -> "in";
      case NOT_IN -> "notIn";
      case INCLUDES -> "includes";
      case GT -> "gt";
      case GTE -> "gte";
      case LT -> "lt";
      case LTE -> "lte";
      case ANSWERED -> "answered";
      case NOT_APPLICABLE -> "notApplicable";
      case CHANGED_SINCE_LAST -> "changedSinceLast";
    };
  }

  private static Stream<ConditionLeaf> walk(
      String pointer, Condition condition, PlacedCondition in) {
    var children = children(condition);
    if (children.isEmpty()) {
      return Stream.of(new ConditionLeaf(pointer, condition, in));
    }
    var parts = parts(pointer, condition);
    return IntStream.range(0, children.size())
        .boxed()
        .flatMap(i -> walk(parts.get(i), children.get(i), in));
  }

  private static List<String> numbered(String pointer, int n) {
    return IntStream.range(0, n).mapToObj(i -> pointer + "/" + i).toList();
  }
}
