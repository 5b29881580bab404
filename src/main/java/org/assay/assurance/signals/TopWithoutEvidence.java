package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.util.Optional;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.assay.engine.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/** More than half of the highest answers to what the law requires name no evidence. */
final class TopWithoutEvidence implements SignalRule {
  /** With fewer highest answers to "must" questions there is nothing to weigh. */
  private static final int LEAST = 5;

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    var answering = it.answering();
    var scores = Scorer.score(answering.edition(), answering, Phase.FINAL).questions();
    var top =
        it.answered().stream()
            .filter(q -> q.force() == Force.MUST && isTop(scores.get(q.key())))
            .map(Question::key)
            .toList();
    var bare = top.stream().filter(key -> answering.answer(key).allEvidence().isEmpty()).toList();
    if (top.size() < LEAST || 2 * bare.size() <= top.size()) return Optional.empty();
    return Optional.of(
        new Signal(
            Kind.TOP_WITHOUT_EVIDENCE,
            bare.size(),
            top.size(),
            bare.size()
                + " of the "
                + top.size()
                + " highest answers to questions marked “Must” name no evidence. A moderator may"
                + " ask for it.",
            bare));
  }

  private static boolean isTop(@Nullable QuestionScore score) {
    return score != null && score.value() != null && score.value().compareTo(BigDecimal.ONE) == 0;
  }
}
