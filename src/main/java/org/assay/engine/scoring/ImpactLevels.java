package org.assay.engine.scoring;

import java.util.TreeMap;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.ImpactItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.Scorecard.Impact;
import org.jspecify.annotations.Nullable;

/**
 * What difference was said to be made, apart from compliance. The mean is over the impact questions
 * that were asked and answered, on the scale 0 to 4. A required one that stays open says nothing in
 * a draft, and stands at 0, "none stated", once the return is final.
 */
final class ImpactLevels {
  private static final int HIGHEST = 4;

  private ImpactLevels() {}

  static Impact of(Edition edition, Answering answering, Phase phase) {
    var levels = new TreeMap<Integer, Integer>();
    for (int level = 0; level <= HIGHEST; level++) {
      levels.put(level, 0);
    }
    int items = 0;
    int sum = 0;
    for (var question : edition.questions()) {
      var level = question.type() instanceof ImpactItem ? level(question, answering, phase) : null;
      if (level != null && levels.containsKey(level)) {
        levels.merge(level, 1, Integer::sum);
        items++;
        sum += level;
      }
    }
    return new Impact(items == 0 ? null : Ratio.of(sum, items).toDecimal(), levels);
  }

  private static @Nullable Integer level(Question question, Answering answering, Phase phase) {
    var state = answering.state(question.key());
    if (state == AnswerState.NOT_YET) {
      return phase == Phase.FINAL && question.required() ? 0 : null;
    }
    var claim = answering.answer(question.key()).impact();
    return state == AnswerState.ANSWERED && claim != null ? claim.level() : null;
  }
}
