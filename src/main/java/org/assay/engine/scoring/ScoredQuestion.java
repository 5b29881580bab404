package org.assay.engine.scoring;

import org.assay.engine.answering.AnswerState;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * What one question came to.
 *
 * @param scorable whether its kind of answer can be worth anything
 * @param value null when excluded
 * @param marks at stake in it
 * @param action whether the answer calls for an action
 * @param support whether the answer asks the partnership for help
 */
record ScoredQuestion(
    Question question,
    AnswerState state,
    boolean scorable,
    @Nullable Ratio value,
    Ratio marks,
    boolean action,
    boolean support) {

  /** A "don't know" is as open as no answer. */
  boolean open() {
    return state == AnswerState.NOT_YET || state == AnswerState.UNKNOWN;
  }

  boolean asked() {
    return state != AnswerState.NOT_ASKED;
  }

  /** Below full worth: partly met is not met, nor is a table of which some rows are known. */
  boolean unmet() {
    return (state == AnswerState.ANSWERED || state == AnswerState.UNKNOWN)
        && value != null
        && !value.isOne();
  }
}
