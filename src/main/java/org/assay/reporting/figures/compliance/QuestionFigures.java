package org.assay.reporting.figures.compliance;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures;
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

  /** Options that ask the partnership for help, by how many chose them. */
  static List<Counted> requests(CycleData view) {
    var requests = new ArrayList<Counted>();
    for (var question : view.scope().edition().questions()) {
      for (var option : question.type().options()) {
        var number = option.support() ? chosen(view, question, option) : 0;
        if (number > 0) {
          requests.add(new Counted(request(question, option), number));
        }
      }
    }
    requests.sort(Comparator.comparing(Counted::number).reversed());
    return requests;
  }

  private static int chosen(CycleData view, Question question, Option option) {
    if (question.type() instanceof ItemType.MultipleItem) {
      return view.told().stream()
          .filter(it -> it.key().equals(question.key()))
          .flatMap(it -> it.parts().stream())
          .filter(it -> it.code().equals(option.code()))
          .mapToInt(it -> it.all().organisations())
          .sum();
    }
    return view.figures().answers().stream()
        .filter(a -> a.question().equals(question.key()) && option.code().equals(a.option()))
        .mapToInt(CycleFigures.AnswerCount::number)
        .sum();
  }

  private static String request(Question question, Option option) {
    return question.type() instanceof ItemType.MultipleItem
        ? option.label()
        : question.ref() + "  " + question.text();
  }

  private static BigDecimal moved(QuestionResult question) {
    return requireNonNull(question.change()).difference().abs();
  }
}
