package org.assay.reporting;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.assay.reporting.CycleAnswersReader.Said;
import org.assay.reporting.CycleFigures.Paired;
import org.assay.reporting.CycleFigures.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * All that a paper on a cycle is made from.
 *
 * @param paired by question: the organisations that answered it in both cycles
 */
record CycleView(
    CycleScene scene,
    CycleTotals now,
    CycleComparison last,
    List<Unmet> unmet,
    Map<String, Paired> paired,
    Said said) {

  static CycleView of(
      CycleScene scene,
      CycleFigures now,
      @Nullable CycleFigures before,
      List<Unmet> unmet,
      List<Paired> paired,
      Said said) {
    var last = CycleComparison.of(scene, before);
    return new CycleView(
        scene,
        new CycleTotals(now),
        last,
        unmet,
        paired.stream()
            .filter(p -> last.keeps(p.question()))
            .collect(toMap(Paired::question, p -> p)),
        said);
  }

  CycleFigures figures() {
    return now.figures();
  }

  int returned() {
    return figures().returned().size();
  }

  /** Standards with something to score, in order. */
  List<Section> standards() {
    return scene.edition().set().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(q -> q.type().scorable()))
        .toList();
  }

  List<Question> scorable() {
    return scene.edition().questions().stream().filter(q -> q.type().scorable()).toList();
  }

  QuestionResult result(Question question) {
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

  static int points(@Nullable BigDecimal before, @Nullable BigDecimal now) {
    return before == null || now == null
        ? 0
        : now.subtract(before)
            .movePointRight(2)
            .setScale(0, java.math.RoundingMode.HALF_UP)
            .intValue();
  }

  /** For instance "1 organisation" or "1,204 organisations". */
  static String number(long count, String one) {
    return Figures.count(count) + " " + (count == 1 ? one : one + "s");
  }
}
