package org.assay.engine.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth on its own, whatever state it is in.
 *
 * @param scorable whether any answer to the question could be worth something
 * @param value in [0, 1]; null where this one is not scored
 * @param marks at stake: what separates the best of the scored options from the worst
 */
record AnswerScore(
    boolean scorable, @Nullable Ratio value, Ratio marks, boolean action, boolean support) {
  static final AnswerScore NONE = new AnswerScore(false, null, Ratio.ONE, false, false);

  /** Of several choices in one answer: any of them can call for an action, or for help. */
  static AnswerScore of(
      List<AnswerScore> chosen, boolean scorable, @Nullable Ratio value, Ratio marks) {
    boolean action = false;
    boolean support = false;
    for (var one : chosen) {
      action |= one.action();
      support |= one.support();
    }
    return new AnswerScore(scorable, value, marks, action, support);
  }
}
