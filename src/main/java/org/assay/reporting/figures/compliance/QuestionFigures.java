package org.assay.reporting.figures.compliance;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.QuestionResult;

/** Which questions stand out, and what organisations ask for. */
final class QuestionFigures {
  private static final int TEN = 10;

  private QuestionFigures() {}

  static List<QuestionResult> lowest(CycleData view) {
    return view.scorable().stream()
        .map(view::result)
        .filter(q -> q.score() != null)
        .sorted(Comparator.comparing(q -> requireNonNull(q.score())))
        .limit(TEN)
        .toList();
  }

  /** Over the organisations that answered in both cycles, and over no others. */
  static List<QuestionResult> movers(CycleData view) {
    return view.scorable().stream()
        .map(view::result)
        .filter(q -> q.change() != null && moved(q).signum() != 0)
        .sorted(Comparator.comparing(QuestionFigures::moved).reversed())
        .limit(TEN)
        .toList();
  }

  static List<QuestionResult> mostNotApplicable(CycleData view) {
    return view.scorable().stream()
        .map(view::result)
        .filter(q -> q.standing().notApplicable() > 0)
        .sorted(
            Comparator.<QuestionResult, BigDecimal>comparing(
                    q -> requireNonNull(q.standing().notApplicableShare()))
                .reversed())
        .limit(TEN)
        .toList();
  }

  /** What organisations ask the partnership for, by how many ask for it. */
  static List<Counted> requests(CycleData view) {
    return SupportAsked.of(view.scope().edition(), view.told(), view.figures().answers()).stream()
        .map(it -> new Counted(it.label(), it.number()))
        .toList();
  }

  private static BigDecimal moved(QuestionResult question) {
    return requireNonNull(question.change()).difference().abs();
  }
}
