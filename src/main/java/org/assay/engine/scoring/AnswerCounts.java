package org.assay.engine.scoring;

import java.util.List;
import org.assay.engine.scoring.Scorecard.Tally;

/** How far a set of questions has been answered. */
final class AnswerCounts {
  private AnswerCounts() {}

  static Tally tally(List<ScoredQuestion> marks) {
    int answered = 0;
    int notApplicable = 0;
    int open = 0;
    int notAsked = 0;
    for (var mark : marks) {
      if (mark.scorable()) {
        switch (mark.state()) {
          case ANSWERED -> answered++;
          case NOT_APPLICABLE -> notApplicable++;
          case NOT_YET, UNKNOWN -> open++;
          case NOT_ASKED -> notAsked++;
        }
      }
    }
    return new Tally(answered, notApplicable, open, notAsked);
  }

  /**
   * Answered or properly not applicable, over asked, of the scorable questions that must be
   * answered. 1 where none must: nothing was left open.
   */
  static Ratio coverage(List<ScoredQuestion> marks) {
    long asked = 0;
    long open = 0;
    for (var mark : marks) {
      if (mark.scorable() && mark.question().required() && mark.asked()) {
        asked++;
        open += mark.open() ? 1 : 0;
      }
    }
    return asked == 0 ? Ratio.ONE : Ratio.of(asked - open, asked);
  }
}
