package org.assay.scoring;

import org.assay.answering.Answer;
import org.assay.answering.AnswerState;
import org.assay.questionset.Condition;

interface Sheet {
  AnswerState state(String question);

  Answer answer(String question);

  boolean holds(Condition condition);
}
