package org.assay.respond;

import org.assay.answersheet.AnswerChange;
import org.assay.questionform.Fields;
import org.assay.questionform.PostedAnswers;
import org.assay.questionform.PostedAnswers.PostedAnswer;
import org.assay.questionset.Edition;
import org.assay.returns.Draft;

/** A posted form as answers of a return to be saved. */
record Posted(Fields fields) implements Draft {
  @Override
  public Understood against(Edition edition) {
    var read = PostedAnswers.read(edition, fields);
    return new Understood(read.answers().stream().map(Posted::change).toList(), read.findings());
  }

  private static AnswerChange change(PostedAnswer it) {
    return new AnswerChange(it.question(), it.version(), it.answer(), it.confirmed());
  }
}
