package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.signals.Fact.Moderated;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.questionset.Question;

/** A claim lies far above what moderators found for the same question in the last cycle. */
final class AboveModeration implements SignalRule {
  /** On a scale of three that is from one option to the next. */
  private static final BigDecimal MUCH = new BigDecimal("0.5");

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    return it.facts(Moderated.class).flatMap(found -> in(it, found).stream()).findFirst();
  }

  private static Optional<Signal> in(ExaminedReturn it, Moderated found) {
    var worth = it.worth();
    var both =
        it.answered().stream()
            .filter(q -> found.worth().containsKey(q.key()) && worth.containsKey(q.key()))
            .toList();
    var above =
        both.stream()
            .filter(
                q ->
                    worth
                            .getOrDefault(q.key(), BigDecimal.ZERO)
                            .subtract(found.worth().getOrDefault(q.key(), BigDecimal.ONE))
                            .compareTo(MUCH)
                        >= 0)
            .toList();
    return above.isEmpty() ? Optional.empty() : Optional.of(signal(above, both, found.cycle()));
  }

  private static Signal signal(List<Question> above, List<Question> both, String cycle) {
    return new Signal(
        Kind.ABOVE_MODERATION,
        above.size(),
        both.size(),
        "Moderators looked at "
            + both.size()
            + (both.size() == 1 ? " question" : " questions")
            + " in “"
            + cycle
            + "”. At "
            + above.size()
            + " of them the answer is now higher by half the scale or more than what they found: "
            + SignalRule.numbers(above)
            + ". A moderator may ask what has changed since.",
        SignalRule.keys(above));
  }
}
