package org.assay.engine.lint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.lint.LintContext.Use;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Scoring;

/** Names that refer to something else in the document. */
public final class ReferenceRules {
  private static final Set<String> TALLY_GROUPS = Set.of("full", "part", "nil");

  private ReferenceRules() {}

  static Stream<LintFinding> unknown(LintContext subject) {
    return Stream.of(
            subject.questions().stream().flatMap(q -> scale(subject, q)),
            subject.leaves().flatMap(leaf -> leaf(subject, leaf)),
            subject.questions().stream().flatMap(q -> capBand(subject, q)),
            subject.questions().stream().flatMap(q -> total(subject, q)),
            subject.questions().stream().flatMap(ReferenceRules::groups),
            outcomes("/scoring/tally", subject.set().scoring().tally(), TALLY_GROUPS),
            VocabularyRules.audiences(subject),
            VocabularyRules.crosswalks(subject))
        .flatMap(found -> found);
  }

  static Stream<LintFinding> self(LintContext subject) {
    var own = subject.leaves().filter(ReferenceRules::readsItself).map(ReferenceRules::itself);
    var totals =
        subject.questions().stream()
            .filter(
                q ->
                    q.question().type() instanceof ItemType.BreakdownItem b
                        && q.key().equals(b.totalQuestion()))
            .map(
                q ->
                    new LintFinding(
                        q.pointer() + "/total/question", "A breakdown cannot be its own total."));
    return Stream.concat(own, totals);
  }

  static Set<String> keys(LintContext subject) {
    return subject.edition().keys();
  }

  static List<String> bands(LintContext subject) {
    return subject.set().scoring().bands().stream().map(Scoring.Band::code).toList();
  }

  /**
   * A critical question may well look at its own answer; what decides on showing or keeping one may
   * not.
   */
  static boolean readsItself(ConditionLeaf leaf) {
    return switch (leaf.condition()) {
      case Condition.OnQuestion q ->
          Set.of(Use.VISIBLE, Use.KEEP).contains(leaf.in().use())
              && q.question().equals(leaf.in().owner());
      case Condition.Ref ref ->
          leaf.in().use() == Use.NAMED && ref.name().equals(leaf.in().owner());
      default -> false;
    };
  }

  private static LintFinding itself(ConditionLeaf leaf) {
    return leaf.condition() instanceof Condition.Ref ref
        ? new LintFinding(
            leaf.pointer() + "/ref", "The condition “" + ref.name() + "” is defined by itself.")
        : new LintFinding(
            leaf.pointer() + "/question",
            "“" + leaf.in().owner() + "” is shown or kept according to its own answer.",
            "Let it depend on an earlier question.");
  }

  private static Stream<LintFinding> scale(LintContext subject, PlacedQuestion placed) {
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

  private static Stream<LintFinding> leaf(LintContext subject, ConditionLeaf leaf) {
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

  private static Stream<LintFinding> capBand(LintContext subject, PlacedQuestion placed) {
    var critical = placed.question().critical();
    return critical == null
        ? Stream.empty()
        : check(placed.pointer() + "/critical/capBand", "band", critical.capBand(), bands(subject));
  }

  private static Stream<LintFinding> total(LintContext subject, PlacedQuestion placed) {
    return placed.question().type() instanceof ItemType.BreakdownItem b && b.totalQuestion() != null
        ? check(placed.pointer() + "/total/question", "question", b.totalQuestion(), keys(subject))
        : Stream.empty();
  }

  private static Stream<LintFinding> groups(PlacedQuestion placed) {
    if (!(placed.question().type() instanceof ItemType.TallyItem tally)) {
      return Stream.empty();
    }
    var groups = tally.groups().stream().map(ItemType.StatementGroup::key).toList();
    return outcomes(placed.pointer() + "/outcomes", tally.outcomes(), groups);
  }

  private static Stream<LintFinding> outcomes(
      String pointer, List<ItemType.Outcome> outcomes, Collection<String> groups) {
    return IntStream.range(0, outcomes.size())
        .boxed()
        .flatMap(
            i ->
                outcomes.get(i).when().keySet().stream()
                    .flatMap(g -> check(pointer + "/" + i + "/when/" + g, "group", g, groups)));
  }

  /** A list of names, each at its own number. */
  public static Stream<LintFinding> numbered(
      String pointer, String what, List<String> names, Collection<String> known) {
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(i -> check(pointer + "/" + i, what, names.get(i), known));
  }

  public static Stream<LintFinding> check(
      String pointer, String what, String name, Collection<String> known) {
    return known.contains(name)
        ? Stream.empty()
        : Stream.of(Suggestion.unknown(pointer, what, name, known));
  }
}
