package org.assay.engine.lint.lineage;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext;
import org.assay.engine.lint.LintFinding;
import org.assay.engine.questionset.Lineage;
import org.assay.engine.questionset.Lineage.Step;
import org.assay.engine.questionset.Question;

/** Whether the lineage accounts for every question, of the edition before and of this one. */
public final class LineageGaps {
  private LineageGaps() {}

  public static Stream<LintFinding> missing(LintContext subject) {
    var lineage = subject.set().lineage();
    if (lineage == null) {
      return subject.previous() == null
          ? Stream.empty()
          : Stream.of(
              new LintFinding(
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

  private static Stream<LintFinding> notFound(LintContext subject, Lineage lineage) {
    return subject.ancestor() != null
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                "/lineage/from",
                "The edition before, "
                    + lineage.fromId()
                    + " "
                    + lineage.fromVersion()
                    + ", is not at hand, so the lineage cannot be checked.",
                "Put " + lineage.fromVersion() + ".json beside this file, or name both files."));
  }

  private static Stream<LintFinding> unaccounted(LintContext subject, Lineage lineage) {
    var previous = subject.ancestor();
    if (previous == null) {
      return Stream.empty();
    }
    var told = lineage.map().stream().flatMap(s -> s.from().stream()).collect(Collectors.toSet());
    return previous.questions().stream()
        .map(Question::key)
        .filter(key -> !told.contains(key))
        .map(
            key ->
                new LintFinding(
                    "/lineage/map",
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

  private static Stream<LintFinding> unexplained(LintContext subject, Lineage lineage) {
    var told =
        lineage.map().stream().map(Step::to).filter(Objects::nonNull).collect(Collectors.toSet());
    return subject.questions().stream()
        .filter(q -> !told.contains(q.key()))
        .map(
            q ->
                new LintFinding(
                    q.pointer(),
                    "The lineage does not say where “" + q.key() + "” comes from.",
                    "Add {\"to\": \"" + q.key() + "\", \"change\": \"new\"}, or what it is."));
  }
}
