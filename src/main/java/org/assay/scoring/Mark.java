package org.assay.scoring;

import java.util.List;
import org.assay.answering.AnswerState;
import org.assay.questionset.Option;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * What one question came to.
 *
 * @param scorable whether its kind of answer can be worth anything
 * @param value null when excluded
 * @param marks at stake in it
 * @param chosen the options picked, on every row of a grid
 * @param actionDemanded whether the answer calls for an action
 */
record Mark(
    Question question,
    AnswerState state,
    boolean scorable,
    @Nullable Ratio value,
    Ratio marks,
    List<Option> chosen,
    boolean actionDemanded) {

  /** A "don't know" is as open as no answer. */
  boolean open() {
    return state == AnswerState.NOT_YET || state == AnswerState.UNKNOWN;
  }

  boolean asked() {
    return state != AnswerState.NOT_ASKED;
  }

  /** Below full worth: partly met is not met. */
  boolean unmet() {
    return state == AnswerState.ANSWERED && value != null && !value.isOne();
  }
}
