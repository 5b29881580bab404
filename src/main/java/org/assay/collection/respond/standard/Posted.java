package org.assay.collection.respond.standard;

import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.PostedAnswers.PostedAnswer;
import org.assay.collection.returns.Draft;
import org.assay.engine.questionset.Edition;

/** A posted form as answers of a return to be saved. */
public record Posted(Fields fields) implements Draft {
  @Override
  public Understood against(Edition edition) {
    var read = PostedAnswers.read(edition, fields);
    return new Understood(read.answers().stream().map(Posted::change).toList(), read.findings());
  }

  private static AnswerChange change(PostedAnswer it) {
    return new AnswerChange(it.question(), it.version(), it.answer(), it.confirmed());
  }
}
