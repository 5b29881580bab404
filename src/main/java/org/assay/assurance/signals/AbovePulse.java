package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.signals.Fact.SaidByStaff;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Question;

/**
 * The highest answer, where fewer than half of staff agree with the statement that goes with it.
 */
final class AbovePulse implements SignalRule {
  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    return it.facts(SaidByStaff.class).flatMap(found -> in(it, found).stream()).findFirst();
  }

  private static Optional<Signal> in(ExaminedReturn it, SaidByStaff found) {
    var worth = it.worth();
    var top =
        it.answered().stream()
            .filter(q -> found.statements().contains(q.key()))
            .filter(
                q -> BigDecimal.ONE.compareTo(worth.getOrDefault(q.key(), BigDecimal.ZERO)) == 0)
            .toList();
    var above = top.stream().filter(q -> found.fewAgree().contains(q.key())).toList();
    return above.isEmpty() ? Optional.empty() : Optional.of(signal(above, top, found));
  }

  private static Signal signal(List<Question> above, List<Question> top, SaidByStaff found) {
    return new Signal(
        Kind.ABOVE_PULSE,
        above.size(),
        top.size(),
        found.answers()
            + " people answered the staff pulse that closed on "
            + AnswerWords.day(found.closedOn())
            + ". At "
            + above.size()
            + " of the "
            + top.size()
            + " questions that have the highest answer and a statement in the pulse, fewer than"
            + " half of staff agree with that statement: "
            + SignalRule.numbers(above)
            + ". A moderator may ask how both fit together.",
        SignalRule.keys(above));
  }
}
