package org.assay.demonstration.answers;

import java.util.List;
import org.assay.engine.questionset.ItemType.Outcome;
import org.assay.engine.questionset.Option;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must bring with it.
 *
 * @param evidence how many pieces
 */
record DetailDemands(boolean action, boolean comment, int evidence) {
  static final DetailDemands NONE = new DetailDemands(false, false, 0);
  static final DetailDemands FALLS_SHORT = new DetailDemands(true, false, 0);

  static DetailDemands of(List<Option> picked) {
    return new DetailDemands(
        picked.stream().anyMatch(Option::actionRequired),
        picked.stream().anyMatch(Option::commentRequired),
        picked.stream().mapToInt(Option::minEvidence).max().orElse(0));
  }

  static DetailDemands of(@Nullable Outcome outcome) {
    return outcome == null
        ? NONE
        : new DetailDemands(outcome.actionRequired(), outcome.commentRequired(), 0);
  }

  /** Under which heading a comment on the answer is found. */
  String about() {
    return comment ? "not-met" : action ? "partly" : "met";
  }
}
