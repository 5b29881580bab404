package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.ItemType.InfoItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;

/**
 * One return, as the rules read it.
 *
 * @param day on which evidence is old or not: today, or when the return was submitted
 * @param confirmed when each answer was confirmed that stands word for word as it was brought
 *     forward
 * @param facts that are known from elsewhere
 */
record ExaminedReturn(
    Answering answering, LocalDate day, List<Instant> confirmed, List<? extends Fact> facts) {

  /** Of which nothing is known from elsewhere. */
  ExaminedReturn(Answering answering, LocalDate day, List<Instant> confirmed) {
    this(answering, day, confirmed, List.of());
  }

  <T extends Fact> Stream<T> facts(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What the scored answers are worth, in [0, 1], by question; the others are not in it. */
  Map<String, BigDecimal> worth() {
    var worth = new HashMap<String, BigDecimal>();
    Scorer.score(answering.edition(), answering, Phase.FINAL)
        .questions()
        .forEach(
            (key, score) -> {
              if (score.value() != null && score.state() == AnswerState.ANSWERED) {
                worth.put(key, score.value());
              }
            });
    return worth;
  }

  /** What is asked of the organisation, in the order of the form. */
  List<Question> asked() {
    return answering.visibleSections().stream()
        .flatMap(section -> answering.visibleQuestions(section).stream())
        .filter(it -> !(it.type() instanceof InfoItem))
        .toList();
  }

  boolean is(Question question, AnswerState state) {
    return answering.state(question.key()) == state;
  }

  List<Question> answered() {
    return asked().stream().filter(it -> is(it, AnswerState.ANSWERED)).toList();
  }
}
