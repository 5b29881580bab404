package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.answering.Truth;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.lint.values.ConditionText;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Condition;

/** Whether anybody is ever asked a question. */
final class AudienceReachability {
  private AudienceReachability() {}

  static Stream<LintFinding> noAudience(LintContext subject) {
    return subject.questions().stream()
        .filter(q -> asked(subject, q).isEmpty())
        .map(
            q ->
                new LintFinding(
                    q.pointer() + "/audience",
                    "Nobody is asked “"
                        + q.key()
                        + "”: its audience, its section's and the set's have nobody in common.",
                    "Widen one of the three."));
  }

  static Stream<LintFinding> neverVisible(LintContext subject) {
    return subject.questions().stream()
        .filter(q -> !asked(subject, q).isEmpty())
        .filter(q -> !contradicted(subject, q))
        .flatMap(q -> never(subject, q));
  }

  /** The questions that some organisation can be shown, as far as that can be decided. */
  static boolean canBeShown(LintContext subject, String question, Condition besides) {
    var visibility = subject.visibility();
    var all = new ArrayList<>(visibility.of(question));
    all.add(besides);
    var leaves = visibility.leavesBehind(all);
    var worlds = new ConditionAssignments(subject.edition(), leaves);
    if (!OperandRules.sound(subject, leaves) || !worlds.decidable()) {
      return true;
    }
    return worlds.find(
            world ->
                new ConditionEvaluator(subject.set(), world, visibility)
                        .truth(new Condition.All(all))
                    == Truth.TRUE)
        != null;
  }

  private static Stream<LintFinding> never(LintContext subject, PlacedQuestion q) {
    if (canBeShown(subject, q.key(), new Condition.All(List.of()))) {
      return Stream.empty();
    }
    var own = q.question().visibleWhen() != null;
    var pointer = own ? q.pointer() + "/visibleWhen" : q.pointer();
    return Stream.of(
        new LintFinding(
            pointer,
            "“" + q.key() + "” can never be shown: what it depends on cannot all be so at once.",
            "Look at its audience, its section's condition, and whether the questions that it reads"
                + " are shown to the same organisations.",
            ConditionText.condition(new Condition.All(subject.visibility().of(q.key())))));
  }

  /** True when cond/contradiction has said why already. */
  private static boolean contradicted(LintContext subject, PlacedQuestion q) {
    return Stream.of(q.in().section().visibleWhen(), q.question().visibleWhen())
        .filter(Objects::nonNull)
        .anyMatch(c -> impossible(subject, c));
  }

  private static boolean impossible(LintContext subject, Condition condition) {
    var leaves = subject.visibility().leavesIn(condition);
    var worlds = new ConditionAssignments(subject.edition(), leaves);
    return OperandRules.sound(subject, leaves)
        && worlds.decidable()
        && worlds.find(
                world ->
                    new ConditionEvaluator(subject.set(), world).truth(condition) == Truth.TRUE)
            == null;
  }

  /** Sector and setting type of those asked, as pairs. */
  private static Set<String> asked(LintContext subject, PlacedQuestion q) {
    var audiences =
        List.of(subject.set().audience(), q.in().section().audience(), q.question().audience());
    var sectors = common(BuiltInFacts.SECTORS, audiences.stream().map(Audience::sectors).toList());
    var types =
        common(BuiltInFacts.SETTING_TYPES, audiences.stream().map(Audience::settingTypes).toList());
    var pairs = new HashSet<String>();
    for (var sector : sectors) {
      types.stream()
          .filter(type -> Vocabulary.canBe(type, sector))
          .forEach(type -> pairs.add(sector + " " + type));
    }
    return pairs;
  }

  /**
   * Codes that stand in every list, where an empty one stands for all, as does one with a slip in
   * it.
   */
  private static Set<String> common(List<String> all, List<Set<String>> lists) {
    var left = new LinkedHashSet<>(all);
    lists.stream()
        .filter(list -> !list.isEmpty() && all.containsAll(list))
        .forEach(left::retainAll);
    return left;
  }
}
