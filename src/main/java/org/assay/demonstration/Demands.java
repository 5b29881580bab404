package org.assay.demonstration;

import java.util.List;
import org.assay.questionset.ItemType.Outcome;
import org.assay.questionset.Option;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must bring with it.
 *
 * @param evidence how many pieces
 */
record Demands(boolean action, boolean comment, int evidence) {
  static final Demands NONE = new Demands(false, false, 0);
  static final Demands FALLS_SHORT = new Demands(true, false, 0);

  static Demands of(List<Option> picked) {
    return new Demands(
        picked.stream().anyMatch(Option::actionRequired),
        picked.stream().anyMatch(Option::commentRequired),
        picked.stream().mapToInt(Option::minEvidence).max().orElse(0));
  }

  static Demands of(@Nullable Outcome outcome) {
    return outcome == null
        ? NONE
        : new Demands(outcome.actionRequired(), outcome.commentRequired(), 0);
  }

  /** Under which heading a comment on the answer is found. */
  String about() {
    return comment ? "not-met" : action ? "partly" : "met";
  }
}
