package org.assay.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.lint.values.AnswerValues;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;

/** Scales that nothing uses, or that tell nothing apart. */
final class ScaleRules {
  private ScaleRules() {}

  static Stream<LintFinding> unused(LintContext subject) {
    var used = used(subject);
    return subject.set().scales().keySet().stream()
        .filter(name -> !used.contains(name))
        .map(
            name ->
                new LintFinding(
                    "/scales/" + name,
                    "No question uses the scale “" + name + "”.",
                    "Take it away."));
  }

  static Stream<LintFinding> equalPoints(LintContext subject) {
    var shared =
        subject.set().scales().values().stream()
            .flatMap(scale -> equal("/scales/" + scale.key() + "/options", scale.options()));
    return Stream.concat(shared, subject.questions().stream().flatMap(ScaleRules::equal));
  }

  private static Stream<LintFinding> equal(PlacedQuestion q) {
    return q.question().type() instanceof ItemType.SingleItem single && single.scored()
        ? equal(q.pointer() + "/options", single.options())
        : Stream.empty();
  }

  private static Stream<LintFinding> equal(String pointer, List<Option> options) {
    var points = AnswerValues.points(options);
    if (!points.isEmpty() && points.getFirst().compareTo(points.getLast()) == 0) {
      return Stream.of(
          new LintFinding(
              pointer,
              "Every option that has points has "
                  + points.getFirst().toPlainString()
                  + ", so no answer is better than another.",
              "Give the best option more points than the worst, or leave points out."));
    }
    return AnswerValues.distinct(options).size() != 1
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                pointer,
                "Every option that is scored is worth the same, so no answer is better than"
                    + " another.",
                "Give the best option more than the worst, or leave values out."));
  }

  /** Scales and choices that nobody can answer but by setting the question aside. */
  static Stream<LintFinding> withoutAnswer(LintContext subject) {
    return optionLists(subject)
        .filter(it -> it.options().stream().noneMatch(ScaleRules::answers))
        .map(
            it ->
                new LintFinding(
                    it.pointer(),
                    "Every option says “not applicable” or “we do not know”, so nobody can answer.",
                    "Add options that are answers."));
  }

  /** Questions that are to be scored and have nothing to score by. */
  static Stream<LintFinding> withoutPoints(LintContext subject) {
    return subject.questions().stream()
        .filter(q -> scoredOptions(q).stream().anyMatch(ScaleRules::answers))
        .filter(
            q -> scoredOptions(q).stream().allMatch(o -> o.points() == null && o.value() == null))
        .map(
            q ->
                new LintFinding(
                    q.pointer(),
                    "“" + q.key() + "” is scored, and none of its options has points.",
                    "Give its options points, or set \"scored\": false."));
  }

  /** A yes or no counts unless the document says otherwise, which an author may not know. */
  static Stream<LintFinding> unsaid(LintContext subject) {
    return subject.questions().stream()
        .filter(q -> q.question().type() instanceof ItemType.YesNoItem it && !it.scoredSaid())
        .map(
            q ->
                new LintFinding(
                    q.pointer(),
                    "“" + q.key() + "” enters the score, as every yesNo does that does not say.",
                    "Say \"scored\": true, or false if it is only to be told."));
  }

  private static boolean answers(Option option) {
    return option.state() == Option.OptionState.ANSWERED;
  }

  private static List<Option> scoredOptions(PlacedQuestion q) {
    var type = q.question().type();
    return type.scored() && !(type instanceof ItemType.GridItem) ? type.options() : List.of();
  }

  private record PlacedOptions(String pointer, List<Option> options) {}

  private static Stream<PlacedOptions> optionLists(LintContext subject) {
    var scales =
        subject.set().scales().values().stream()
            .map(it -> new PlacedOptions("/scales/" + it.key() + "/options", it.options()));
    var own =
        subject.questions().stream()
            .flatMap(
                q ->
                    switch (q.question().type()) {
                      case ItemType.SingleItem it -> placed(q, it.options());
                      case ItemType.MultipleItem it -> placed(q, it.options());
                      default -> Stream.<PlacedOptions>empty();
                    });
    return Stream.concat(scales, own);
  }

  private static Stream<PlacedOptions> placed(PlacedQuestion q, List<Option> options) {
    return Stream.of(new PlacedOptions(q.pointer() + "/options", options));
  }

  private static Set<String> used(LintContext subject) {
    var used = new HashSet<String>();
    for (var q : subject.questions()) {
      switch (q.question().type()) {
        case ItemType.ScaleItem scale -> used.add(scale.scale());
        case ItemType.GridItem grid -> used.add(grid.scale());
        default -> {}
      }
    }
    return used;
  }
}
