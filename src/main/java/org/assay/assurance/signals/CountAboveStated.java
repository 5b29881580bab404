package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Fact;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;

/**
 * A number is above what the return itself states that there are: more pupils than the roll, more
 * staff than are employed. A question counts the same as a fact when its unit is the fact's label.
 */
final class CountAboveStated implements SignalRule {

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    return it.answering().edition().set().profile().values().stream()
        .flatMap(fact -> above(it, fact).stream())
        .findFirst();
  }

  private static Optional<Signal> above(ExaminedReturn it, Fact fact) {
    return it.answering().profile().fact(fact.name()) instanceof BigDecimal stated
            && fact.label() instanceof String label
        ? above(it, label, stated)
        : Optional.empty();
  }

  private static Optional<Signal> above(ExaminedReturn it, String label, BigDecimal stated) {
    var counts = it.answered().stream().filter(q -> counts(q, label)).toList();
    var more = counts.stream().filter(q -> isAbove(it, q, stated)).toList();
    return more.isEmpty() ? Optional.empty() : Optional.of(signal(more, counts, label, stated));
  }

  private static boolean counts(Question question, String label) {
    return question.type() instanceof PlainItem plain && label.equalsIgnoreCase(plain.unit());
  }

  private static boolean isAbove(ExaminedReturn it, Question question, BigDecimal stated) {
    return it.answering().answer(question.key()).value() instanceof Value.Amount(var number)
        && number.compareTo(stated) > 0;
  }

  private static Signal signal(
      List<Question> more, List<Question> counts, String label, BigDecimal stated) {
    return new Signal(
        Kind.COUNT_ABOVE_STATED,
        more.size(),
        counts.size(),
        "The return states "
            + stated.toPlainString()
            + " "
            + label
            + ", and "
            + more.size()
            + " of the "
            + counts.size()
            + (counts.size() == 1 ? " count" : " counts")
            + " of them is higher: "
            + SignalRule.numbers(more)
            + ". A moderator may ask which is right.",
        SignalRule.keys(more));
  }
}
