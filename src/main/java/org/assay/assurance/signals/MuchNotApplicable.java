package org.assay.assurance.signals;

import java.util.Optional;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.AnswerState;

/** More than two questions in five are said not to apply. */
final class MuchNotApplicable implements SignalRule {

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    int asked = it.asked().size();
    var without = it.asked().stream().filter(q -> it.is(q, AnswerState.NOT_APPLICABLE)).toList();
    if (asked < ENOUGH || 5 * without.size() <= 2 * asked) return Optional.empty();
    return Optional.of(
        new Signal(
            Kind.MUCH_NOT_APPLICABLE,
            without.size(),
            asked,
            without.size()
                + " of the "
                + asked
                + " questions are said not to apply. A moderator may ask why.",
            SignalRule.keys(without)));
  }
}
