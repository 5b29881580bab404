package org.assay.engine.lint.authortest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.reading.AnswersRead;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.lint.LintFinding;
import org.assay.engine.lint.Rules;
import org.assay.engine.questionset.AuthorTest;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorer;

/** Runs the worked examples that an author wrote beside the questions. */
public final class AuthorTests {
  private static final AnswersReader READER = new AnswersReader();

  private AuthorTests() {}

  /** What came of one test: the answers as filled, the score, and everything wrong with them. */
  record Outcome(Answering answering, Scorecard scorecard, List<Finding> findings) {}

  /** One fault for each expectation that is not met; empty when every test passes. */
  public static List<Fault> run(Edition edition) {
    return failures(edition)
        .map(
            f ->
                Fault.error(Rules.TEST_FAILED, f.pointer(), f.message())
                    .suggest(f.suggestion())
                    .shownBy(f.witness()))
        .toList();
  }

  public static Stream<LintFinding> failures(Edition edition) {
    var tests = edition.set().tests();
    var found = new ArrayList<LintFinding>();
    for (int i = 0; i < tests.size(); i++) {
      found.addAll(failures(edition, tests.get(i), "/tests/" + i));
    }
    return found.stream();
  }

  private static List<LintFinding> failures(Edition edition, AuthorTest test, String pointer) {
    var read = READER.read(edition, test.answers(), test.profile());
    var found = new ArrayList<LintFinding>();
    found.addAll(misread(read, test, pointer));
    var outcome = outcome(edition, test, read);
    found.addAll(
        new Expectations(edition, outcome, pointer + "/expect", test.name())
            .differences(test.expect()));
    return found;
  }

  private static Outcome outcome(Edition edition, AuthorTest test, AnswersRead read) {
    var day = test.on() == null ? edition.set().effectiveFrom() : test.on();
    Map<String, Answer> answers =
        test.fill() == null
            ? read.answers()
            : new SampleAnswers(edition, SampleAnswers.How.of(test.fill()), day)
                .fill(read.profile(), read.answers());
    var answering = Answering.of(edition, read.profile(), answers).on(day);
    var checked = test.draft() ? AnswerCheck.draft(answering) : AnswerCheck.submission(answering);
    return new Outcome(
        answering,
        Scorer.score(edition, answering, test.draft() ? Phase.DRAFT : Phase.FINAL),
        read.findingsWith(checked));
  }

  private static boolean faulty(Finding finding, AuthorTest test) {
    return finding.severity() == Finding.Severity.ERROR && !test.expect().containsKey("errors");
  }

  /**
   * Answers that cannot be read test nothing, unless that is what is expected; facts that do not
   * exist or are of another kind never do.
   */
  private static List<LintFinding> misread(AnswersRead read, AuthorTest test, String pointer) {
    return read.findings().stream()
        .filter(f -> f.code().startsWith("profile/") || faulty(f, test))
        .map(
            f ->
                new LintFinding(
                    pointer + f.pointer(), "In the test “" + test.name() + "”: " + f.message()))
        .toList();
  }
}
