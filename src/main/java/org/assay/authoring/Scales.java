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
    return points.isEmpty() || points.getFirst().compareTo(points.getLast()) != 0
        ? Stream.empty()
        : Stream.of(
            new Found(
                pointer,
                "Every option that has points has "
                    + points.getFirst().toPlainString()
                    + ", so no answer is better than another.",
                "Give the best option more points than the worst, or leave points out."));
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
