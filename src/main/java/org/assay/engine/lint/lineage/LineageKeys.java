package org.assay.engine.lint.lineage;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext;
import org.assay.engine.lint.LintFinding;
import org.assay.engine.lint.ReferenceRules;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Lineage.Change;

/** The keys that a lineage names, and keys that come back with another meaning. */
public final class LineageKeys {
  private LineageKeys() {}

  /** A key keeps its meaning for ever: answers of other years are stored under it. */
  public static Stream<LintFinding> reused(LintContext subject) {
    var retired =
        subject.steps().stream()
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
    var previous = subject.ancestor();
    return previous == null
        ? comesBack
        : Stream.concat(comesBack, otherMeaning(subject, previous, gone));
  }

  public static Stream<LintFinding> unknown(LintContext subject) {
    var keys = subject.edition().keys();
    var to =
        subject.steps().stream()
            .filter(s -> s.step().to() != null)
            .flatMap(
                s ->
                    ReferenceRules.check(
                        s.pointer() + "/to",
                        "question",
                        Objects.requireNonNull(s.step().to()),
                        keys));
    var previous = subject.ancestor();
    return previous == null
        ? to
        : Stream.concat(
            to,
            subject.steps().stream()
                .flatMap(
                    s ->
                        ReferenceRules.numbered(
                            s.pointer() + "/from",
                            "question in the edition before",
                            s.step().from(),
                            previous.keys())));
  }

  private static Stream<LintFinding> otherMeaning(
      LintContext subject, Edition previous, Set<String> gone) {
    return subject.questions().stream()
        .filter(q -> !gone.contains(q.key()) && previous.question(q.key()) != null)
        .filter(
            q ->
                subject.set().lineage() == null
                    ? !Comparability.sameType(previous.question(q.key()), q.question())
                    : !continues(subject, q.key()))
        .map(
            q ->
                reused(
                    q.pointer(),
                    q.key(),
                    "the edition before has a question of that key which, by the lineage, is"
                        + " another"));
  }

  private static LintFinding reused(String pointer, String key, String why) {
    return new LintFinding(
        pointer + "/key",
        "The key “" + key + "” is used again: " + why + ".",
        "Give the new question a key of its own.");
  }

  /** True when the lineage takes the key over from itself. */
  private static boolean continues(LintContext subject, String key) {
    return subject.steps().stream()
        .anyMatch(s -> key.equals(s.step().to()) && s.step().from().contains(key));
  }
}
