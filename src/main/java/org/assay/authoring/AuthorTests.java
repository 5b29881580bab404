package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.answering.Answer;
import org.assay.answering.AnswerCheck;
import org.assay.answering.Answering;
import org.assay.answering.AnswersRead;
import org.assay.answering.AnswersReader;
import org.assay.answering.Finding;
import org.assay.questionset.AuthorTest;
import org.assay.questionset.Edition;
import org.assay.questionset.Fault;
import org.assay.scoring.Phase;
import org.assay.scoring.Scorecard;
import org.assay.scoring.Scorer;

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

  static Stream<Found> failures(Edition edition) {
    var tests = edition.set().tests();
    var found = new ArrayList<Found>();
    for (int i = 0; i < tests.size(); i++) {
      found.addAll(failures(edition, tests.get(i), "/tests/" + i));
    }
    return found.stream();
  }

  private static List<Found> failures(Edition edition, AuthorTest test, String pointer) {
    var read = READER.read(edition, test.answers(), test.profile());
    var found = new ArrayList<Found>();
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
            : new Filler(edition, Filler.How.of(test.fill()), day)
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
  private static List<Found> misread(AnswersRead read, AuthorTest test, String pointer) {
    return read.findings().stream()
        .filter(f -> f.code().startsWith("profile/") || faulty(f, test))
        .map(
            f ->
                new Found(
                    pointer + f.pointer(), "In the test “" + test.name() + "”: " + f.message()))
        .toList();
  }
}
