package org.assay.collection.returns.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.submission.SubmissionRow.AnsweredRow;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question.Force;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of law or statutory guidance that a submission does not meet.
 *
 * @param position of the question in its edition, from 0
 * @param unmet {@link #PARTLY} or {@link #NOT}
 * @param planned whether the answer says what will be done
 * @param due the plan's day
 */
record GapRow(String question, int position, int unmet, boolean planned, @Nullable LocalDate due) {
  static final int PARTLY = 1;
  static final int NOT = 2;

  static List<GapRow> of(Edition edition, List<AnsweredRow> answers) {
    var gaps = new ArrayList<GapRow>();
    for (var it : answers) {
      var question = Objects.requireNonNull(edition.question(it.question()));
      var unmet = question.force() == Force.MUST ? unmet(it) : 0;
      if (unmet > 0) {
        gaps.add(
            new GapRow(
                it.question(),
                edition.indexOf(it.question()),
                unmet,
                it.planWhat() != null,
                it.planDue()));
      }
    }
    return gaps;
  }

  private static int unmet(AnsweredRow it) {
    var ratio = it.ratio();
    return switch (it.state()) {
      case NOT_YET, UNKNOWN -> NOT;
      case ANSWERED ->
          ratio == null || ratio.compareTo(BigDecimal.ONE) >= 0
              ? 0
              : ratio.signum() > 0 ? PARTLY : NOT;
      case NOT_APPLICABLE, NOT_ASKED -> 0;
    };
  }
}
