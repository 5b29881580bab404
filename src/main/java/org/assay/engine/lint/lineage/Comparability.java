package org.assay.engine.lint.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext;
import org.assay.engine.lint.LintContext.PlacedStep;
import org.assay.engine.lint.LintFinding;
import org.assay.engine.lint.ReferenceRules;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Lineage.Step;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether answers of two editions mean the same where the lineage says so. */
public final class Comparability {
  private Comparability() {}

  public static Stream<LintFinding> typeChanged(LintContext subject) {
    var previous = subject.ancestor();
    return previous == null
        ? Stream.empty()
        : subject.steps().stream()
            .filter(s -> s.step().comparable() && s.step().to() != null)
            .flatMap(
                s ->
                    s.step().from().stream()
                        .flatMap(from -> incomparable(subject, previous, s, from)));
  }

  /** Options named in a map of points. */
  public static Stream<LintFinding> unknownOptions(LintContext subject) {
    return subject.steps().stream().flatMap(s -> unknownOptions(subject, s));
  }

  private static Stream<LintFinding> unknownOptions(LintContext subject, PlacedStep s) {
    var to = s.step().to() == null ? null : subject.edition().question(s.step().to());
    var previous = subject.ancestor();
    var from =
        previous == null || s.step().from().size() != 1
            ? null
            : previous.question(s.step().from().getFirst());
    return s.step().points().entrySet().stream()
        .flatMap(
            e ->
                Stream.concat(
                    from == null
                        ? Stream.empty()
                        : ReferenceRules.check(
                            s.pointer() + "/points/" + e.getKey(),
                            "option in the edition before",
                            e.getKey(),
                            codes(from.type())),
                    to == null
                        ? Stream.empty()
                        : ReferenceRules.check(
                            s.pointer() + "/points/" + e.getKey(),
                            "option",
                            e.getValue(),
                            codes(to.type()))));
  }

  private static Stream<LintFinding> incomparable(
      LintContext subject, Edition previous, PlacedStep s, String from) {
    var old = previous.question(from);
    var now = subject.edition().question(Objects.requireNonNull(s.step().to()));
    if (old == null || now == null) {
      return Stream.empty();
    }
    var why = why(s.step(), old, now);
    return why == null
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                s.pointer() + "/comparable",
                "“" + now.key() + "” cannot be compared with last time: " + why + ".",
                "Set \"comparable\": false, or say how the old answers carry over."));
  }

  /** Whether the type or options of a comparable step are called wrong already. */
  public static boolean saidOf(Step step, Question old, Question now) {
    return step.comparable() && why(step, old, now) != null;
  }

  private static @Nullable String why(Step step, Question old, Question now) {
    if (!sameType(old, now)) {
      return "its type was " + old.type().code() + " and is now " + now.type().code();
    }
    var lost = new HashSet<>(codes(old.type()));
    if (step.change() == Change.RESCALED) {
      lost.removeAll(step.points().keySet());
      return lost.isEmpty()
          ? null
          : "\"points\" does not say what became of the option “" + lost.iterator().next() + "”";
    }
    lost.removeAll(codes(now.type()));
    return lost.isEmpty() ? null : "the option “" + lost.iterator().next() + "” is gone";
  }

  public static boolean sameType(@Nullable Question old, Question now) {
    return old != null && old.type().code().equals(now.type().code());
  }

  private static List<String> codes(ItemType type) {
    return type.options().stream().map(Option::code).toList();
  }
}
