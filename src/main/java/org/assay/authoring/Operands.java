package org.assay.authoring;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.authoring.Subject.PlacedCondition;
import org.assay.authoring.Subject.Use;
import org.assay.questionset.Condition;
import org.assay.questionset.Condition.Operator;

/** Whether a leaf of a condition asks something that its question or fact can answer. */
final class Operands {
  private Operands() {}

  static Stream<Found> mismatched(Subject subject) {
    return subject.leaves().flatMap(leaf -> mismatched(subject, leaf));
  }

  static Stream<Found> unknownOptions(Subject subject) {
    return subject.leaves().flatMap(leaf -> unknownOptions(subject, leaf));
  }

  /** True when every leaf names something known and asks it what it can answer. */
  static boolean sound(Subject subject, Collection<Condition> leaves) {
    return leaves.stream()
        .map(c -> new Leaf("", c, new PlacedCondition("", Use.NAMED, "", c)))
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

  private static boolean sound(Subject subject, Leaf leaf) {
    return Askable.of(subject, leaf.condition()) != null
        && mismatched(subject, leaf).findAny().isEmpty()
        && unknownOptions(subject, leaf).findAny().isEmpty();
  }

  private static Stream<Found> mismatched(Subject subject, Leaf leaf) {
    var askable = Askable.of(subject, leaf.condition());
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
                new Found(
                    leaf.operand(operator, i),
                    "“" + operands.get(i) + "” cannot be compared with " + askable.name() + ".",
                    "Write " + askable.wanted(operator) + "."));
  }

  private static Found notAskable(Leaf leaf, Askable askable, Operator operator) {
    var name = Leaf.name(operator);
    return new Found(
        leaf.pointer() + "/" + name,
        "“" + name + "” cannot be asked of " + askable.name() + ".",
        "Use one of: "
            + askable.operators().stream()
                .sorted()
                .map(Leaf::name)
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static Stream<Found> unknownOptions(Subject subject, Leaf leaf) {
    var askable = Askable.of(subject, leaf.condition());
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
                References.check(
                    leaf.operand(operator, i), "option", (String) operands.get(i), codes));
  }
}
