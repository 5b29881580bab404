package org.assay.engine.lint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedCondition;
import org.assay.engine.lint.LintContext.Use;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;

/** Whether a leaf of a condition asks something that its question or fact can answer. */
final class OperandRules {
  private OperandRules() {}

  static Stream<LintFinding> mismatched(LintContext subject) {
    return subject.leaves().flatMap(leaf -> mismatched(subject, leaf));
  }

  static Stream<LintFinding> unknownOptions(LintContext subject) {
    return subject.leaves().flatMap(leaf -> unknownOptions(subject, leaf));
  }

  /** True when every leaf names something known and asks it what it can answer. */
  static boolean sound(LintContext subject, Collection<Condition> leaves) {
    return leaves.stream()
        .map(c -> new ConditionLeaf("", c, new PlacedCondition("", Use.NAMED, "", c)))
        .allMatch(leaf -> sound(subject, leaf));
  }

  static Operator operator(Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> q.operator();
      case Condition.OnProfile p -> p.operator();
      default -> throw new IllegalArgumentException(leaf + " compares nothing");
    };
  }

  static List<Object> of(Condition leaf) {
    return switch (leaf) {
      case Condition.OnQuestion q -> q.operands();
      case Condition.OnProfile p -> p.operands();
      default -> List.of();
    };
  }

  private static boolean sound(LintContext subject, ConditionLeaf leaf) {
    return ConditionOperand.of(subject, leaf.condition()) != null
        && mismatched(subject, leaf).findAny().isEmpty()
        && unknownOptions(subject, leaf).findAny().isEmpty();
  }

  private static Stream<LintFinding> mismatched(LintContext subject, ConditionLeaf leaf) {
    var askable = ConditionOperand.of(subject, leaf.condition());
    if (askable == null) {
      return Stream.empty();
    }
    var operator = operator(leaf.condition());
    if (!askable.operators().contains(operator)) {
      return Stream.of(notAskable(leaf, askable, operator));
    }
    var operands = of(leaf.condition());
    return IntStream.range(0, operands.size())
        .filter(i -> !askable.fits(operator, operands.get(i)))
        .mapToObj(
            i ->
                new LintFinding(
                    leaf.operand(operator, i),
                    "“" + operands.get(i) + "” cannot be compared with " + askable.name() + ".",
                    "Write " + askable.wanted(operator) + "."));
  }

  private static LintFinding notAskable(
      ConditionLeaf leaf, ConditionOperand askable, Operator operator) {
    var name = ConditionLeaf.name(operator);
    return new LintFinding(
        leaf.pointer() + "/" + name,
        "“" + name + "” cannot be asked of " + askable.name() + ".",
        "Use one of: "
            + askable.operators().stream()
                .sorted()
                .map(ConditionLeaf::name)
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static Stream<LintFinding> unknownOptions(LintContext subject, ConditionLeaf leaf) {
    var askable = ConditionOperand.of(subject, leaf.condition());
    if (askable == null) {
      return Stream.empty();
    }
    var operator = operator(leaf.condition());
    var codes = askable.codesFor(operator);
    var operands = codes.isEmpty() ? List.of() : of(leaf.condition());
    return IntStream.range(0, operands.size())
        .boxed()
        .filter(i -> operands.get(i) instanceof String)
        .flatMap(
            i ->
                ReferenceRules.check(
                    leaf.operand(operator, i), "option", (String) operands.get(i), codes));
  }
}
