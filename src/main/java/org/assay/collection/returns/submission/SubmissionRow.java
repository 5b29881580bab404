package org.assay.collection.returns.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.assay.collection.answersheet.AnswerRecord;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnContext;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Value;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.assay.engine.scoring.Scorecard.SectionScore;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a return when it is signed off, and never changes: the figures, by standard and
 * by question.
 *
 * @param agencyReturn after the sign-off
 */
record SubmissionRow(
    AgencyReturn agencyReturn,
    ReturnContext asking,
    Scorecard card,
    String answersJson,
    List<SectionRow> sections,
    List<AnsweredRow> answers,
    List<ValueRow> values,
    List<ChangeRow> changes,
    List<GapRow> gaps) {

  Instant submittedAt() {
    return Objects.requireNonNull(agencyReturn.submittedAt());
  }

  record SectionRow(SectionScore score, int met, int partly, int notMet) {}

  /**
   * @param ratio in [0, 1]; null when the answer is not scored
   * @param sources of an impact claim, separated by commas
   * @param narrative what was written: an impact claim, a text, or the comment on an answer
   * @param before what the answer was worth in the cycle before, in [0, 1]; null where it does not
   *     compare
   */
  record AnsweredRow(
      String question,
      AnswerState state,
      @Nullable String option,
      @Nullable BigDecimal ratio,
      @Nullable Integer impactLevel,
      @Nullable String sources,
      int evidence,
      @Nullable LocalDate oldestEvidence,
      @Nullable String narrative,
      @Nullable BigDecimal before,
      @Nullable String planWhat,
      @Nullable LocalDate planDue) {

    static AnsweredRow of(
        String question, QuestionScore score, Answer answer, @Nullable BigDecimal before) {
      var impact = answer.impact();
      var plan = answer.action();
      return new AnsweredRow(
          question,
          score.state(),
          AnswerRecord.option(answer),
          score.value(),
          impact == null ? null : impact.level(),
          impact == null || impact.sources().isEmpty() ? null : String.join(",", impact.sources()),
          answer.evidence().size(),
          oldest(answer),
          narrativeOf(answer),
          score.value() == null ? null : before,
          plan == null ? null : plan.what(),
          plan == null ? null : plan.due());
    }

    private static @Nullable LocalDate oldest(Answer answer) {
      return answer.evidence().stream()
          .map(EvidenceItem::date)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }

    private static @Nullable String narrativeOf(Answer answer) {
      var impact = answer.impact();
      if (impact != null) {
        return impact.claim();
      }
      return answer.value() instanceof Value.Words(var text) ? text : answer.comment();
    }
  }

  /**
   * @param agencyReturn after the sign-off
   */
  static SubmissionRow of(
      AgencyReturn agencyReturn,
      ReturnView view,
      Scorecard card,
      String answersJson,
      Earlier earlier) {
    var answers = new ArrayList<AnsweredRow>();
    var values = new ArrayList<ValueRow>();
    var levels = new HashMap<String, Integer>();
    var edition = view.asking().edition();
    card.questions()
        .forEach(
            (key, score) -> {
              if (score.state() != AnswerState.NOT_ASKED) {
                var answer = view.answering().answer(key);
                var row = AnsweredRow.of(key, score, answer, earlier.ratios().get(key));
                answers.add(row);
                if (row.impactLevel() != null) levels.put(key, row.impactLevel());
                values.addAll(ValueRow.of(Objects.requireNonNull(edition.question(key)), answer));
              }
            });
    var sections = card.sections().stream().map(score -> section(score, view, card)).toList();
    var changes = ChangeRow.of(edition, card, levels, earlier);
    return new SubmissionRow(
        agencyReturn,
        view.asking(),
        card,
        answersJson,
        sections,
        answers,
        values,
        changes,
        GapRow.of(edition, answers));
  }

  private static SectionRow section(SectionScore score, ReturnView view, Scorecard card) {
    int met = 0;
    int partly = 0;
    int notMet = 0;
    for (var question :
        Objects.requireNonNull(view.asking().edition().section(score.key())).questions()) {
      var scored = card.questions().get(question.key());
      var value = scored == null || scored.state() != AnswerState.ANSWERED ? null : scored.value();
      if (value != null) {
        met += value.compareTo(BigDecimal.ONE) == 0 ? 1 : 0;
        notMet += value.signum() == 0 ? 1 : 0;
        partly += value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
      }
    }
    return new SectionRow(score, met, partly, notMet);
  }
}
