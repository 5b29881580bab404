package org.assay.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.authoring.Subject.PlacedQuestion;
import org.assay.questionset.ItemType;
import org.assay.questionset.Option;

/** Scales that nothing uses, or that tell nothing apart. */
final class Scales {
  private Scales() {}

  static Stream<Found> unused(Subject subject) {
    var used = used(subject);
    return subject.set().scales().keySet().stream()
        .filter(name -> !used.contains(name))
        .map(
            name ->
                new Found(
                    "/scales/" + name,
                    "No question uses the scale “" + name + "”.",
                    "Take it away."));
  }

  static Stream<Found> equalPoints(Subject subject) {
    var shared =
        subject.set().scales().values().stream()
            .flatMap(scale -> equal("/scales/" + scale.key() + "/options", scale.options()));
    return Stream.concat(shared, subject.questions().stream().flatMap(Scales::equal));
  }

  private static Stream<Found> equal(PlacedQuestion q) {
    return q.question().type() instanceof ItemType.SingleItem single && single.scored()
        ? equal(q.pointer() + "/options", single.options())
        : Stream.empty();
  }

  private static Stream<Found> equal(String pointer, List<Option> options) {
    var points = Worth.points(options);
    if (!points.isEmpty() && points.getFirst().compareTo(points.getLast()) == 0) {
      return Stream.of(
          new Found(
              pointer,
              "Every option that has points has "
                  + points.getFirst().toPlainString()
                  + ", so no answer is better than another.",
              "Give the best option more points than the worst, or leave points out."));
    }
    return Worth.distinct(options).size() != 1
        ? Stream.empty()
        : Stream.of(
            new Found(
                pointer,
                "Every option that is scored is worth the same, so no answer is better than"
                    + " another.",
                "Give the best option more than the worst, or leave values out."));
  }

  /** Scales and choices that nobody can answer but by setting the question aside. */
  static Stream<Found> withoutAnswer(Subject subject) {
    return optionLists(subject)
        .filter(it -> it.options().stream().noneMatch(Scales::answers))
        .map(
            it ->
                new Found(
                    it.pointer(),
                    "Every option says “not applicable” or “we do not know”, so nobody can answer.",
                    "Add options that are answers."));
  }

  /** Questions that are to be scored and have nothing to score by. */
  static Stream<Found> withoutPoints(Subject subject) {
    return subject.questions().stream()
        .filter(q -> scoredOptions(q).stream().anyMatch(Scales::answers))
        .filter(
            q -> scoredOptions(q).stream().allMatch(o -> o.points() == null && o.value() == null))
        .map(
            q ->
                new Found(
                    q.pointer(),
                    "“" + q.key() + "” is scored, and none of its options has points.",
                    "Give its options points, or set \"scored\": false."));
  }

  /** A yes or no counts unless the document says otherwise, which an author may not know. */
  static Stream<Found> unsaid(Subject subject) {
    return subject.questions().stream()
        .filter(q -> q.question().type() instanceof ItemType.YesNoItem it && !it.scoredSaid())
        .map(
            q ->
                new Found(
                    q.pointer(),
                    "“" + q.key() + "” enters the score, as every yesNo does that does not say.",
                    "Say \"scored\": true, or false if it is only to be told."));
  }

  private static boolean answers(Option option) {
    return option.state() == Option.OptionState.ANSWERED;
  }

  private static List<Option> scoredOptions(PlacedQuestion q) {
    return switch (q.question().type()) {
      case ItemType.ScaleItem it when it.scored() -> it.options();
      case ItemType.SingleItem it when it.scored() -> it.options();
      default -> List.of();
    };
  }

  private record PlacedOptions(String pointer, List<Option> options) {}

  private static Stream<PlacedOptions> optionLists(Subject subject) {
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

  private static Set<String> used(Subject subject) {
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
