package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.platform.England;

/** Everything that keeps a return from being sent, at once. */
@Singleton
public class SubmissionCheck {

  private final List<SubmissionRule> rules;
  private final Clock clock;

  SubmissionCheck(List<SubmissionRule> rules, Clock clock) {
    this.rules = rules;
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
    return List.copyOf(findings);
  }
}
