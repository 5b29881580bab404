package org.assay.engine.lint;

import static org.assay.engine.questionset.Fault.Severity.ERROR;
import static org.assay.engine.questionset.Fault.Severity.WARNING;

import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.lint.authortest.AuthorTests;
import org.assay.engine.lint.lineage.Comparability;
import org.assay.engine.lint.lineage.LineageGaps;
import org.assay.engine.lint.lineage.LineageKeys;
import org.assay.engine.lint.lineage.Sameness;

/** The table of the lint's rules. */
public final class Rules {
  public static final String TEST_FAILED = "test/failed";

  public static final List<Rule> ALL =
      List.of(
          new Rule(
              "ref/unknown",
              ERROR,
              "A name stands for nothing: a scale, condition, question, fact, band, group, heading"
                  + " or code of the directory.",
              Rules::unknown),
          new Rule(
              "ref/self",
              ERROR,
              "A question or condition depends on itself.",
              ReferenceRules::self),
          new Rule(
              "key/duplicate",
              ERROR,
              "Two things of one kind have the same key.",
              KeyRules::duplicate),
          new Rule(
              "key/reused",
              ERROR,
              "A key of an earlier edition now names another question.",
              LineageKeys::reused),
          new Rule(
              "option/unknown",
              ERROR,
              "A condition or the lineage names an option that the question does not have.",
              Rules::unknownOptions),
          new Rule(
              "type/mismatch",
              ERROR,
              "A comparison, total, limit or lineage step does not fit what it is about.",
              subject ->
                  Stream.of(
                          TypeRules.mismatched(subject),
                          Facts.unlikeTheRegister(subject),
                          Formats.mismatched(subject))
                      .flatMap(found -> found)),
          new Rule(
              "cond/contradiction",
              ERROR,
              "A condition can never be true.",
              ConditionReasoning::contradictions),
          new Rule(
              "cond/always-true",
              WARNING,
              "A condition can never be false.",
              ConditionReasoning::alwaysTrue),
          new Rule(
              "cycle/visibility",
              ERROR,
              "Questions or conditions wait for each other in a circle.",
              DependencyCycles::visibility),
          new Rule(
              "question/never-visible",
              ERROR,
              "No facts and answers together show the question.",
              AudienceReachability::neverVisible),
          new Rule(
              "question/no-audience",
              ERROR,
              "The audiences of set, section and question have nobody in common.",
              AudienceReachability::noAudience),
          new Rule(
              "key/case",
              ERROR,
              "Two codes or facts differ in capital letters alone.",
              CodeCase::alike),
          new Rule(
              "limit/senseless",
              ERROR,
              "A limit is one that no answer can touch, or lets none through.",
              Limits::senseless),
          new Rule(
              "date/past-unbounded",
              WARNING,
              "A date is asked of something that has happened, and days to come are taken.",
              PastDates::unbounded),
          new Rule(
              "dataset/move",
              ERROR,
              "A move is declared for what is no figure of a quarterly dataset, or is no number"
                  + " from 0 to 100.",
              DatasetRules::moves),
          new Rule(
              "cond/expects-nothing",
              ERROR,
              "A condition compares with nothing, or a line of a table cuts off the lines after"
                  + " it.",
              Vacuous::compared),
          new Rule(
              "scale/no-answer",
              ERROR,
              "Every option says “not applicable” or “we do not know”.",
              ScaleRules::withoutAnswer),
          new Rule(
              "score/no-points",
              ERROR,
              "A question is scored, and none of its options has points.",
              ScaleRules::withoutPoints),
          new Rule(
              "score/yes-no-unsaid",
              WARNING,
              "A yesNo does not say whether it is scored; it is.",
              ScaleRules::unsaid),
          new Rule(
              "score/all-optional",
              WARNING,
              "No section is mandatory, so all count.",
              ScoringRules::allOptional),
          new Rule("scale/unused", WARNING, "No question uses the scale.", ScaleRules::unused),
          new Rule(
              "scale/equal-points",
              ERROR,
              "Every scored option is worth the same.",
              ScaleRules::equalPoints),
          new Rule(
              "score/unreachable-band",
              ERROR,
              "No score reaches a band, or a score reaches none.",
              ScoringRules::unreachableBands),
          new Rule(
              "score/all-na-possible",
              WARNING,
              "A mandatory section can drop out of the score as not applicable.",
              ScoringRules::allNotApplicable),
          new Rule(
              "score/no-scoring",
              ERROR,
              "A set without scoring caps a band or combines scores.",
              Formats::withoutScoring),
          new Rule(
              "weight/non-positive",
              ERROR,
              "A weight is 0 or less.",
              ScoringRules::nonPositiveWeights),
          new Rule(
              "critical/cannot-fire",
              ERROR,
              "The cap of a critical question can never come about, or lowers nothing.",
              ScoringRules::criticalCannotFire),
          new Rule(
              "evidence/kind-unknown",
              ERROR,
              "A kind of evidence is not in the fixed vocabulary.",
              LabelRules::evidenceKinds),
          new Rule(
              "statute/unknown",
              ERROR,
              "A reference names a statute, or an edition of one, that the set does not list.",
              LabelRules::statutes),
          new Rule(
              "must/not-required",
              ERROR,
              "A question that is a must can be left open.",
              LabelRules::mustNotRequired),
          new Rule(
              "lineage/missing",
              ERROR,
              "The lineage leaves out a question of this edition or the one before.",
              LineageGaps::missing),
          new Rule(
              "lineage/not-the-same",
              ERROR,
              "A question is called the same, moved or editorial, and more has changed.",
              Sameness::unproved),
          new Rule(
              "lineage/type-changed-but-comparable",
              ERROR,
              "A question is called comparable though its type or options changed.",
              Comparability::typeChanged),
          new Rule(
              "fact/without-label",
              ERROR,
              "A declared fact has no words to ask it in.",
              Facts::withoutLabel),
          new Rule("theme/unknown", ERROR, "A theme is not in the set's list.", LabelRules::themes),
          new Rule(
              "priority/unknown",
              ERROR,
              "A priority is not in the set's list.",
              LabelRules::priorities),
          new Rule(
              "text/reading-age", WARNING, "A question is hard to read.", WordingRules::readingAge),
          new Rule(
              "text/double-barrelled",
              WARNING,
              "A question seems to ask two things.",
              WordingRules::doubleBarrelled),
          new Rule(
              "text/hidden-or",
              WARNING,
              "An “or” seems to hide a second question.",
              HiddenOr::hidden),
          new Rule("test/expects-nothing", ERROR, "A test expects nothing.", Vacuous::expected),
          new Rule(
              TEST_FAILED,
              ERROR,
              "A test that the author wrote does not come out as expected.",
              subject -> AuthorTests.failures(subject.edition())));

  private Rules() {}

  private static Stream<LintFinding> unknown(LintContext subject) {
    return Stream.of(ReferenceRules.unknown(subject), LineageKeys.unknown(subject))
        .flatMap(found -> found);
  }

  private static Stream<LintFinding> unknownOptions(LintContext subject) {
    return Stream.concat(
        OperandRules.unknownOptions(subject), Comparability.unknownOptions(subject));
  }
}
