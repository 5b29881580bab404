package org.assay.returns;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.answering.AnswerCheck;
import org.assay.answering.Finding;

/** Everything that keeps a return from being sent, at once. */
@Singleton
public class SubmissionCheck {
  private final List<SubmissionRule> rules;

  SubmissionCheck(List<SubmissionRule> rules) {
    this.rules = rules;
  }

  public List<Finding> of(ReturnView view) {
    var findings = new ArrayList<>(AnswerCheck.submission(view.answering()));
    rules.forEach(rule -> findings.addAll(rule.findings(view)));
    return List.copyOf(findings);
  }
}
