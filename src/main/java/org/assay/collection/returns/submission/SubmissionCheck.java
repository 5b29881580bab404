package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.returns.LockedAnswers;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Everything that keeps a return from being sent, at once. */
@Singleton
public class SubmissionCheck {

  private final List<SubmissionRule> rules;
  private final LockedAnswers locks;
  private final Clock clock;

  SubmissionCheck(List<SubmissionRule> rules, LockedAnswers locks, Clock clock) {
    this.rules = rules;
    this.locks = locks;
    this.clock = clock;
  }

  /** What is wrong with answers alone, as of today. */
  public List<Finding> of(Answering answering) {
    var today = England.day(clock.instant());
    return AnswerCheck.submission(answering.on(today));
  }

  public List<Finding> of(ReturnView view) {
    var findings = new ArrayList<>(of(view.answering()));
    rules.forEach(rule -> findings.addAll(rule.findings(view)));
    if (view.submission() == null) {
      locks
          .of(view.agencyReturn())
          .ifPresent(open -> findings.removeIf(it -> isLocked(open, it.question())));
    }
    return List.copyOf(findings);
  }

  /** What was signed off and cannot be changed now is not asked for a second time. */
  private static boolean isLocked(LockedAnswers.Open open, @Nullable String question) {
    return question != null && !open.opens(question);
  }
}
