package org.assay.figures;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.figures.CycleAnswersReader.Said;
import org.assay.figures.CycleFigures.Paired;
import org.assay.figures.CycleFigures.Unmet;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * All that a paper on a cycle is made from.
 *
 * @param paired by question: the organisations that answered it in both cycles
 */
public record CycleData(
    ReportScope scope,
    CycleTotals now,
    CycleComparison last,
    List<Unmet> unmet,
    Map<String, Paired> paired,
    Said said) {

  static CycleData of(
      ReportScope scope,
      CycleFigures now,
      @Nullable CycleFigures before,
      List<Unmet> unmet,
      List<Paired> paired,
      Said said) {
    var last = CycleComparison.of(scope, before);
    return new CycleData(
        scope,
        new CycleTotals(now),
        last,
        unmet,
        paired.stream()
            .filter(p -> last.keeps(p.question()))
            .collect(toMap(Paired::question, p -> p)),
        said);
  }

  public CycleFigures figures() {
    return now.figures();
  }

  public int returned() {
    return figures().returned().size();
  }

  /** Standards with something to score, in order. */
  public List<Section> standards() {
    return scope.edition().set().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(q -> q.type().scorable()))
        .toList();
  }

  public List<Question> scorable() {
    return scope.edition().questions().stream().filter(q -> q.type().scorable()).toList();
  }

  public QuestionResult result(Question question) {
    var tally = now.question(question.key());
    var pair = paired.get(question.key());
    return new QuestionResult(
        question.ref(),
        question.text(),
        force(question),
        tally.standing(),
        tally.score(),
        last.score(question.key()),
        pair == null ? 0 : pair.number());
  }

  static String force(Question question) {
    return question.force().name().toLowerCase(Locale.ROOT);
  }
}
