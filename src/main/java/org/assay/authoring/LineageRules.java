package org.assay.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.questionset.Edition;
import org.assay.questionset.ItemType;
import org.assay.questionset.Lineage;
import org.assay.questionset.Lineage.Change;
import org.assay.questionset.Lineage.Step;
import org.assay.questionset.Option;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether the lineage accounts for every question, of the edition before and of this one. */
final class LineageRules {
  private static final String MAP = "/lineage/map";

  private LineageRules() {}

  private record PlacedStep(String pointer, Step step) {}

  static Stream<Found> missing(Subject subject) {
    var lineage = subject.set().lineage();
    if (lineage == null) {
      return subject.previous() == null
          ? Stream.empty()
          : Stream.of(
              new Found(
                  "",
                  "There is an edition before this one, "
                      + subject.previous().set().version()
                      + ", and no lineage.",
                  "Add \"lineage\" with a step for every question of both editions."));
    }
    return Stream.of(
            notFound(subject, lineage),
            unaccounted(subject, lineage),
            unexplained(subject, lineage))
        .flatMap(found -> found);
  }

  /** A key keeps its meaning for ever: answers of other years are stored under it. */
  static Stream<Found> reused(Subject subject) {
    var retired =
        steps(subject)
            .filter(s -> s.step().change() == Change.RETIRED)
            .flatMap(s -> s.step().from().stream());
    var gone = retired.collect(Collectors.toSet());
    var comesBack =
        subject.questions().stream()
            .filter(q -> gone.contains(q.key()) && !continues(subject, q.key()))
            .map(
                q ->
                    reused(
                        q.pointer(),
                        q.key(),
                        "the lineage says that the question of that key was retired"));
    var previous = previous(subject);
    return previous == null
        ? comesBack
        : Stream.concat(comesBack, otherMeaning(subject, previous, gone));
  }

  static Stream<Found> typeChanged(Subject subject) {
    var previous = previous(subject);
    return previous == null
        ? Stream.empty()
        : steps(subject)
            .filter(s -> s.step().comparable() && s.step().to() != null)
            .flatMap(
                s ->
                    s.step().from().stream()
                        .flatMap(from -> incomparable(subject, previous, s, from)));
  }

  static Stream<Found> unknown(Subject subject) {
    var keys = subject.edition().keys();
    var to =
        steps(subject)
            .filter(s -> s.step().to() != null)
            .flatMap(
                s ->
                    References.check(
                        s.pointer() + "/to",
                        "question",
                        Objects.requireNonNull(s.step().to()),
                        keys));
    var previous = previous(subject);
    return previous == null
        ? to
        : Stream.concat(
            to,
            steps(subject)
                .flatMap(
                    s ->
                        References.numbered(
                            s.pointer() + "/from",
                            "question in the edition before",
                            s.step().from(),
                            previous.keys())));
  }

  /** Options named in a map of points. */
  static Stream<Found> unknownOptions(Subject subject) {
    return steps(subject).flatMap(s -> unknownOptions(subject, s));
  }

  private static Stream<Found> unknownOptions(Subject subject, PlacedStep s) {
    var to = s.step().to() == null ? null : subject.edition().question(s.step().to());
    var previous = previous(subject);
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
                        : References.check(
                            s.pointer() + "/points/" + e.getKey(),
                            "option in the edition before",
                            e.getKey(),
                            codes(from.type())),
                    to == null
                        ? Stream.empty()
                        : References.check(
                            s.pointer() + "/points/" + e.getKey(),
                            "option",
                            e.getValue(),
                            codes(to.type()))));
  }

  private static Stream<Found> notFound(Subject subject, Lineage lineage) {
    return previous(subject) != null
        ? Stream.empty()
        : Stream.of(
            new Found(
                "/lineage/from",
                "The edition before, "
                    + lineage.fromId()
                    + " "
                    + lineage.fromVersion()
                    + ", is not at hand, so the lineage cannot be checked.",
                "Put " + lineage.fromVersion() + ".json beside this file, or name both files."));
  }

  private static Stream<Found> unaccounted(Subject subject, Lineage lineage) {
    var previous = previous(subject);
    if (previous == null) {
      return Stream.empty();
    }
    var told = lineage.map().stream().flatMap(s -> s.from().stream()).collect(Collectors.toSet());
    return previous.questions().stream()
        .map(Question::key)
        .filter(key -> !told.contains(key))
        .map(
            key ->
                new Found(
                    MAP,
                    "The lineage does not say what became of “"
                        + key
                        + "” of "
                        + lineage.fromVersion()
                        + ".",
                    subject.edition().keys().contains(key)
                        ? "Add {\"to\": \""
                            + key
                            + "\", \"from\": [\""
                            + key
                            + "\"], \"change\": \"same\"}, or what it is."
                        : "Add {\"from\": [\""
                            + key
                            + "\"], \"change\": \"retired\"}, or what it is."));
  }

  private static Stream<Found> unexplained(Subject subject, Lineage lineage) {
    var told =
        lineage.map().stream().map(Step::to).filter(Objects::nonNull).collect(Collectors.toSet());
    return subject.questions().stream()
        .filter(q -> !told.contains(q.key()))
        .map(
            q ->
                new Found(
                    q.pointer(),
                    "The lineage does not say where “" + q.key() + "” comes from.",
                    "Add {\"to\": \"" + q.key() + "\", \"change\": \"new\"}, or what it is."));
  }

  private static Stream<Found> otherMeaning(Subject subject, Edition previous, Set<String> gone) {
    return subject.questions().stream()
        .filter(q -> !gone.contains(q.key()) && previous.question(q.key()) != null)
        .filter(
            q ->
                subject.set().lineage() == null
                    ? !sameType(previous.question(q.key()), q.question())
                    : !continues(subject, q.key()))
        .map(
            q ->
                reused(
                    q.pointer(),
                    q.key(),
                    "the edition before has a question of that key which, by the lineage, is"
                        + " another"));
  }

  private static Found reused(String pointer, String key, String why) {
    return new Found(
        pointer + "/key",
        "The key “" + key + "” is used again: " + why + ".",
        "Give the new question a key of its own.");
  }

  /** True when the lineage takes the key over from itself. */
  private static boolean continues(Subject subject, String key) {
    return steps(subject).anyMatch(s -> key.equals(s.step().to()) && s.step().from().contains(key));
  }

  private static Stream<Found> incomparable(
      Subject subject, Edition previous, PlacedStep s, String from) {
    var old = previous.question(from);
    var now = subject.edition().question(Objects.requireNonNull(s.step().to()));
    if (old == null || now == null) {
      return Stream.empty();
    }
    var why = why(s.step(), old, now);
    return why == null
        ? Stream.empty()
        : Stream.of(
            new Found(
                s.pointer() + "/comparable",
                "“" + now.key() + "” cannot be compared with last time: " + why + ".",
                "Set \"comparable\": false, or say how the old answers carry over."));
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

  private static boolean sameType(@Nullable Question old, Question now) {
    return old != null && old.type().code().equals(now.type().code());
  }

  private static List<String> codes(ItemType type) {
    var options =
        switch (type) {
          case ItemType.ScaleItem scale -> scale.options();
          case ItemType.GridItem grid -> grid.options();
          case ItemType.SingleItem single -> single.options();
          case ItemType.MultipleItem multiple -> multiple.options();
          default -> List.<Option>of();
        };
    return options.stream().map(Option::code).toList();
  }

  private static Stream<PlacedStep> steps(Subject subject) {
    var lineage = subject.set().lineage();
    var map = lineage == null ? List.<Step>of() : lineage.map();
    return IntStream.range(0, map.size()).mapToObj(i -> new PlacedStep(MAP + "/" + i, map.get(i)));
  }

  /** The edition before, if it is the one that the lineage names. */
  private static @Nullable Edition previous(Subject subject) {
    var lineage = subject.set().lineage();
    var previous = subject.previous();
    if (lineage == null || previous == null) {
      return previous;
    }
    var same =
        previous.set().id().equals(lineage.fromId())
            && previous.set().version().equals(lineage.fromVersion());
    return same ? previous : null;
  }
}
