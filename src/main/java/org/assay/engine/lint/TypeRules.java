package org.assay.engine.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.lint.LintContext.PlacedStep;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Lineage.Step;
import org.assay.engine.questionset.PlainItem;
import org.jspecify.annotations.Nullable;

/** Things of one kind where another is needed, and limits that shut everything out. */
final class TypeRules {
  private TypeRules() {}

  static Stream<LintFinding> mismatched(LintContext subject) {
    return Stream.of(
            OperandRules.mismatched(subject),
            subject.questions().stream().flatMap(q -> total(subject, q)),
            subject.questions().stream().flatMap(TypeRules::limits),
            subject.questions().stream().flatMap(TypeRules::exclusive),
            subject.set().profile().values().stream().flatMap(TypeRules::fact),
            dates(subject),
            steps(subject))
        .flatMap(found -> found);
  }

  private static Stream<LintFinding> total(LintContext subject, PlacedQuestion q) {
    if (!(q.question().type() instanceof ItemType.BreakdownItem b) || b.totalQuestion() == null) {
      return Stream.empty();
    }
    var total = subject.edition().question(b.totalQuestion());
    return total == null
            || total.type() instanceof PlainItem.CountItem
            || total.key().equals(q.key())
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                q.pointer() + "/total/question",
                "The total of a breakdown is a count, and “"
                    + total.key()
                    + "” is a question of type "
                    + total.type().code()
                    + ".",
                "Name a count question, or leave total out."));
  }

  private static Stream<LintFinding> limits(PlacedQuestion q) {
    return switch (q.question().type()) {
      case PlainItem i ->
          Stream.concat(
              order(q, "min", i.min(), "max", i.max()),
              order(q, "notBefore", day(i.notBefore()), "notAfter", day(i.notAfter())));
      case ItemType.PercentItem i -> order(q, "min", i.min(), "max", i.max());
      case ItemType.MultipleItem i ->
          Stream.concat(order(q, "min", i.min(), "max", i.max()), enough(q, i));
      case ItemType.AttachmentItem i -> order(q, "min", i.min(), "max", i.max());
      case ItemType.ListItem i ->
          Stream.concat(
              order(q, "minRows", i.minRows(), "maxRows", i.maxRows()), columns(q, i.columns()));
      default -> Stream.empty();
    };
  }

  private static Stream<LintFinding> columns(PlacedQuestion q, List<ItemType.Column> columns) {
    return IntStream.range(0, columns.size())
        .boxed()
        .flatMap(
            i ->
                order(
                    q,
                    "columns/" + i + "/notBefore",
                    day(columns.get(i).notBefore()),
                    "notAfter",
                    day(columns.get(i).notAfter())));
  }

  private static <T extends Comparable<? super T>> Stream<LintFinding> order(
      PlacedQuestion q, String low, @Nullable T least, String high, @Nullable T most) {
    return least == null || most == null || least.compareTo(most) <= 0
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                q.pointer() + "/" + low,
                "“"
                    + low
                    + "” is "
                    + least
                    + " and “"
                    + high
                    + "” is "
                    + most
                    + ", so no answer fits.",
                "Exchange the two."));
  }

  /** Null too when it is the day of the answer, which has no place among the others. */
  private static @Nullable LocalDate day(@Nullable DateBound bound) {
    return bound == null ? null : bound.day();
  }

  private static Stream<LintFinding> enough(PlacedQuestion q, ItemType.MultipleItem multiple) {
    return multiple.min() == null || multiple.min() <= multiple.options().size()
        ? Stream.empty()
        : Stream.of(
            new LintFinding(q.pointer() + "/min", "There are fewer options than must be ticked."));
  }

  private static Stream<LintFinding> exclusive(PlacedQuestion q) {
    if (!(q.question().type() instanceof ItemType.SingleItem single)) {
      return Stream.empty();
    }
    return IntStream.range(0, single.options().size())
        .filter(i -> single.options().get(i).exclusive())
        .mapToObj(
            i ->
                new LintFinding(
                    q.pointer() + "/options/" + i + "/exclusive",
                    "Only one option of a single choice can be chosen anyway.",
                    "Take “exclusive” away, or make the question multiple."));
  }

  private static Stream<LintFinding> fact(Fact fact) {
    var choice = fact.type() == Fact.Type.CHOICE;
    return choice == !fact.options().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                "/profile/" + fact.name(),
                "A fact has options exactly when its type is choice.",
                choice ? "List its options." : "Take the options away, or make it a choice."));
  }

  private static Stream<LintFinding> dates(LintContext subject) {
    var from = subject.set().effectiveFrom();
    var to = subject.set().effectiveTo();
    return to == null || !to.isBefore(from)
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                "/effectiveTo",
                "The edition ends on " + to + ", before it begins on " + from + ".",
                "Exchange the two, or leave effectiveTo out."));
  }

  private static Stream<LintFinding> steps(LintContext subject) {
    return subject.steps().stream()
        .filter(placed -> wrong(subject, placed.step()) != null)
        .map(
            placed ->
                new LintFinding(placed.pointer(), String.valueOf(wrong(subject, placed.step()))));
  }

  private static boolean splitIntoOne(LintContext subject, Step step) {
    return subject.steps().stream()
            .map(PlacedStep::step)
            .filter(it -> it.change() == step.change() && it.from().equals(step.from()))
            .map(Step::to)
            .distinct()
            .count()
        < 2;
  }

  private static @Nullable String wrong(LintContext subject, Step step) {
    int from = step.from().size();
    var to = step.to() != null;
    return switch (step.change()) {
      case NEW ->
          to && from == 0 ? null : "A new question has “to”, and nothing that it comes from.";
      case RETIRED ->
          !to && from > 0 ? null : "A retired question has “from”, and nothing that it became.";
      case SPLIT ->
          !to || from != 1
              ? "This change takes one “to”, and one in “from”."
              : splitIntoOne(subject, step)
                  ? "A question that is split becomes two or more, and this one becomes one."
                  : null;
      case MERGED -> to && from > 1 ? null : "Merging takes one “to”, and two or more in “from”.";
      case SAME, EDITORIAL, REWORDED, RESCALED, MOVED ->
          to && from == 1 ? null : "This change takes one “to”, and one in “from”.";
    };
  }
}
