package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.questionset.Section;
import org.assay.engine.scoring.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one return, from its scorecard: what its report, its board pack and the person who
 * counts returns say of it.
 *
 * @param asked whether a question is asked of the organisation, by its key
 */
public record ReturnFigures(Edition edition, Scorecard card, Predicate<String> asked) {

  /** How many questions of a force are asked. */
  public long asked(Force force) {
    return edition.questions().stream()
        .filter(it -> it.force() == force && asked.test(it.key()))
        .filter(it -> !(it.type() instanceof ItemType.InfoItem))
        .count();
  }

  /** Of the answers to one standard. */
  public PooledAnswers standing(Section section) {
    return section.questions().stream()
        .map(it -> standing(it.key()))
        .reduce(PooledAnswers.NONE, PooledAnswers::plus);
  }

  /** Of the answers to these standards together. */
  public PooledAnswers standing(List<Section> sections) {
    return sections.stream().map(this::standing).reduce(PooledAnswers.NONE, PooledAnswers::plus);
  }

  private PooledAnswers standing(String question) {
    var score = card.questions().get(question);
    if (score == null) return PooledAnswers.NONE;
    if (score.state() == AnswerState.NOT_APPLICABLE) return new PooledAnswers(0, 0, 0, 1);
    var value = score.value();
    if (value == null || score.state() != AnswerState.ANSWERED) return PooledAnswers.NONE;
    if (value.signum() == 0) return new PooledAnswers(0, 0, 1, 0);
    return value.compareTo(BigDecimal.ONE) == 0
        ? new PooledAnswers(1, 0, 0, 0)
        : new PooledAnswers(0, 1, 0, 0);
  }

  /**
   * What the answers of the cycle before were worth, weighted as the questions are now.
   *
   * @param then worth by question, of those that can be compared, in [0, 1]
   * @return in [0, 1]; null when nothing of the standard can be compared
   */
  public @Nullable BigDecimal last(Section section, Map<String, BigDecimal> then) {
    var sum = BigDecimal.ZERO;
    var weight = BigDecimal.ZERO;
    for (Question question : section.questions()) {
      var worth = then.get(question.key());
      if (worth == null) continue;
      sum = sum.add(worth.multiply(question.weight()));
      weight = weight.add(question.weight());
    }
    return weight.signum() == 0 ? null : sum.divide(weight, MathContext.DECIMAL64);
  }
}
