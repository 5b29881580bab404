package org.assay.engine.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** Conditions and tests that are written down and say nothing. */
final class Vacuous {
  private Vacuous() {}

  static Stream<LintFinding> compared(LintContext subject) {
    return Stream.of(
            subject.leaves().flatMap(leaf -> blank(subject, leaf)),
            subject.questions().stream()
                .filter(q -> q.question().type() instanceof ItemType.TallyItem)
                .flatMap(q -> cutOff(q.pointer() + "/outcomes", q.question().type())),
            cutOff("/scoring/tally", subject.set().scoring().tally()))
        .flatMap(found -> found);
  }

  /** A test without an expectation passes whatever happens. */
  static Stream<LintFinding> expected(LintContext subject) {
    var tests = subject.set().tests();
    return IntStream.range(0, tests.size())
        .filter(i -> tests.get(i).expect().values().stream().allMatch(Vacuous::empty))
        .filter(i -> !tests.get(i).expect().containsKey("errors"))
        .filter(i -> tests.get(i).expect().keySet().stream().noneMatch(Vacuous::complete))
        .mapToObj(
            i ->
                new LintFinding(
                    "/tests/" + i + "/expect",
                    "The test “" + tests.get(i).name() + "” expects nothing, so it cannot fail.",
                    "Say what should come of it: a band, who is asked, or that there is no"
                        + " error."));
  }

  /** Lists that are complete, so that an empty one expects that there is nothing. */
  private static boolean complete(String expectation) {
    return List.of("mustBreaches", "cappedBy", "actionsRequired").contains(expectation);
  }

  private static boolean empty(@Nullable Object wanted) {
    return wanted instanceof List<?> list && list.isEmpty()
        || wanted instanceof Map<?, ?> map && map.isEmpty();
  }

  private static Stream<LintFinding> blank(LintContext subject, ConditionLeaf leaf) {
    var askable = ConditionOperand.of(subject, leaf.condition());
    if (askable == null) {
      return Stream.empty();
    }
    var operator = OperandRules.operator(leaf.condition());
    var operands = OperandRules.of(leaf.condition());
    return IntStream.range(0, operands.size())
        .filter(i -> operands.get(i) instanceof String text && BlankText.is(text))
        .filter(i -> askable.codesFor(operator).isEmpty())
        .filter(i -> askable.fits(operator, operands.get(i)))
        .mapToObj(
            i ->
                new LintFinding(
                    leaf.operand(operator, i),
                    "This is compared with nothing at all.",
                    "Write the words to compare with, or use \"answered\"."));
  }

  private static Stream<LintFinding> cutOff(String pointer, ItemType type) {
    return type instanceof ItemType.TallyItem tally
        ? cutOff(pointer, tally.outcomes())
        : Stream.empty();
  }

  /** A line without a condition always holds, so that no later one is ever read. */
  private static Stream<LintFinding> cutOff(String pointer, List<ItemType.Outcome> lines) {
    return IntStream.range(0, lines.size() - 1)
        .filter(i -> lines.get(i).when().isEmpty())
        .limit(1)
        .mapToObj(
            i ->
                new LintFinding(
                    pointer + "/" + i,
                    "This line always holds, so the lines after it never do.",
                    "Say when it holds, or move it to the end."));
  }
}
