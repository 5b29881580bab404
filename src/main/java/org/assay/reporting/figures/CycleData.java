package org.assay.reporting.figures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.reporting.figures.CycleFigures.Asked;
import org.assay.reporting.figures.CycleFigures.Returned;

/**
 * All that figures about a cycle are worked out from.
 *
 * @param missing who had not returned
 * @param gaps requirements that organisations do not meet, and their actions
 * @param actions of this cycle's returns, counted; {@code lastActions} of the cycle before
 * @param bands how many returns are in each band, by its code
 * @param capped those whose band a critical question holds down
 * @param marks of every organisation in a small cycle; of the lowest in a large one
 * @param told answers to questions without a scale, summarised
 */
public record CycleData(
    ReportScope scope,
    CycleTotals now,
    CycleComparison last,
    List<Missing> missing,
    Gaps gaps,
    List<ActionCount> actions,
    List<ActionCount> lastActions,
    Map<String, Integer> bands,
    List<OrganisationMark> capped,
    List<OrganisationMark> marks,
    List<AnswerSummary> told) {

  /** The same figures where nothing has changed until another time of the same day. */
  public CycleData at(Instant at) {
    return new CycleData(
        scope.at(at), now, last, missing, gaps, actions, lastActions, bands, capped, marks, told);
  }

  /** As they were counted. */
  public CycleFigures figures() {
    return now.figures();
  }

  /** Organisations that the cycle asked. */
  public int asked() {
    return figures().asked().stream().mapToInt(Asked::number).sum();
  }

  /** Organisations whose return was submitted. */
  public int returned() {
    return figures().returned().stream().mapToInt(Returned::number).sum();
  }

  /** Standards with something to score, in order. */
  public List<Section> standards() {
    return scope.edition().set().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(q -> q.type().scored()))
        .toList();
  }

  /** Questions of the edition that are scored, in order. */
  public List<Question> scorable() {
    return scope.edition().questions().stream().filter(q -> q.type().scored()).toList();
  }

  /** What organisations answered to a question, beside the cycle before. */
  public QuestionResult result(Question question) {
    var tally = now.question(question.key());
    return new QuestionResult(
        question.ref(),
        question.text(),
        force(question),
        tally.standing(),
        tally.score(),
        last.question(question.key()));
  }

  static String force(Question question) {
    return question.force().name().toLowerCase(Locale.ROOT);
  }
}
