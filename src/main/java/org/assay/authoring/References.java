package org.assay.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.authoring.Subject.PlacedQuestion;
import org.assay.authoring.Subject.Use;
import org.assay.questionset.Condition;
import org.assay.questionset.ItemType;
import org.assay.questionset.Scoring;

/** Names that stand for something else in the document. */
final class References {
  private static final Set<String> TALLY_GROUPS = Set.of("full", "part", "nil");

  private References() {}

  static Stream<Found> unknown(Subject subject) {
    return Stream.of(
            subject.questions().stream().flatMap(q -> scale(subject, q)),
            subject.leaves().flatMap(leaf -> leaf(subject, leaf)),
            subject.questions().stream().flatMap(q -> capBand(subject, q)),
            subject.questions().stream().flatMap(q -> total(subject, q)),
            subject.questions().stream().flatMap(References::groups),
            outcomes("/scoring/tally", subject.set().scoring().tally(), TALLY_GROUPS),
            Headings.audiences(subject),
            Headings.crosswalks(subject))
        .flatMap(found -> found);
  }

  static Stream<Found> self(Subject subject) {
    var own = subject.leaves().filter(References::readsItself).map(References::itself);
    var totals =
        subject.questions().stream()
            .filter(
                q ->
                    q.question().type() instanceof ItemType.BreakdownItem b
                        && q.key().equals(b.totalQuestion()))
            .map(
                q ->
                    new Found(
                        q.pointer() + "/total/question", "A breakdown cannot be its own total."));
    return Stream.concat(own, totals);
  }

  static Set<String> keys(Subject subject) {
    return subject.edition().keys();
  }

  static List<String> bands(Subject subject) {
    return subject.set().scoring().bands().stream().map(Scoring.Band::code).toList();
  }

  /**
   * A critical question may well look at its own answer; what decides on showing or keeping one may
   * not.
   */
  static boolean readsItself(Leaf leaf) {
    return switch (leaf.condition()) {
      case Condition.OnQuestion q ->
          Set.of(Use.VISIBLE, Use.KEEP).contains(leaf.in().use())
              && q.question().equals(leaf.in().owner());
      case Condition.Ref ref ->
          leaf.in().use() == Use.NAMED && ref.name().equals(leaf.in().owner());
      default -> false;
    };
  }

  private static Found itself(Leaf leaf) {
    return leaf.condition() instanceof Condition.Ref ref
        ? new Found(
            leaf.pointer() + "/ref", "The condition “" + ref.name() + "” is defined by itself.")
        : new Found(
            leaf.pointer() + "/question",
            "“" + leaf.in().owner() + "” is shown or kept according to its own answer.",
            "Let it depend on an earlier question.");
  }

  private static Stream<Found> scale(Subject subject, PlacedQuestion placed) {
    var name =
        switch (placed.question().type()) {
          case ItemType.ScaleItem scale -> scale.scale();
          case ItemType.GridItem grid -> grid.scale();
          default -> null;
        };
    return name == null
        ? Stream.empty()
        : check(placed.pointer() + "/scale", "scale", name, subject.set().scales().keySet());
  }

  private static Stream<Found> leaf(Subject subject, Leaf leaf) {
    return switch (leaf.condition()) {
      case Condition.Ref ref ->
          check(
              leaf.pointer() + "/ref",
              "condition",
              ref.name(),
              subject.set().conditions().keySet());
      case Condition.OnQuestion q ->
          check(leaf.pointer() + "/question", "question", q.question(), keys(subject));
      case Condition.OnProfile p ->
          check(
              leaf.pointer() + "/profile",
              "profile fact",
              p.fact(),
              Vocabulary.facts(subject.set()));
      default -> Stream.empty();
    };
  }

  private static Stream<Found> capBand(Subject subject, PlacedQuestion placed) {
    var critical = placed.question().critical();
    return critical == null
        ? Stream.empty()
        : check(placed.pointer() + "/critical/capBand", "band", critical.capBand(), bands(subject));
  }

  private static Stream<Found> total(Subject subject, PlacedQuestion placed) {
    return placed.question().type() instanceof ItemType.BreakdownItem b && b.totalQuestion() != null
        ? check(placed.pointer() + "/total/question", "question", b.totalQuestion(), keys(subject))
        : Stream.empty();
  }

  private static Stream<Found> groups(PlacedQuestion placed) {
    if (!(placed.question().type() instanceof ItemType.TallyItem tally)) {
      return Stream.empty();
    }
    var groups = tally.groups().stream().map(ItemType.StatementGroup::key).toList();
    return outcomes(placed.pointer() + "/outcomes", tally.outcomes(), groups);
  }

  private static Stream<Found> outcomes(
      String pointer, List<ItemType.Outcome> outcomes, Collection<String> groups) {
    return IntStream.range(0, outcomes.size())
        .boxed()
        .flatMap(
            i ->
                outcomes.get(i).when().keySet().stream()
                    .flatMap(g -> check(pointer + "/" + i + "/when/" + g, "group", g, groups)));
  }

  /** A list of names, each at its own number. */
  static Stream<Found> numbered(
      String pointer, String what, List<String> names, Collection<String> known) {
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(i -> check(pointer + "/" + i, what, names.get(i), known));
  }

  static Stream<Found> check(String pointer, String what, String name, Collection<String> known) {
    return known.contains(name)
        ? Stream.empty()
        : Stream.of(Suggestion.unknown(pointer, what, name, known));
  }
}
