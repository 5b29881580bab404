package org.assay.assurance.signals;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.AnswerState;

/** Nearly all is from before, confirmed faster than it can be read. */
final class BroughtForwardAtOnce implements SignalRule {
  /** Nobody reads a question, its old answer and its evidence in less. */
  private static final Duration READING = Duration.ofSeconds(5);

  /** Nine answers in ten are nearly all. */
  private static final int TENTHS = 9;

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    int count = it.confirmed().size();
    if (count < ENOUGH) return Optional.empty();
    int given =
        it.answered().size()
            + (int) it.asked().stream().filter(q -> it.is(q, AnswerState.NOT_APPLICABLE)).count();
    var taken = Duration.between(Collections.min(it.confirmed()), Collections.max(it.confirmed()));
    if (10 * count < TENTHS * given || taken.compareTo(READING.multipliedBy(count)) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Signal(
            Kind.BROUGHT_FORWARD_AT_ONCE,
            count,
            given,
            count
                + " of the "
                + given
                + " answers were brought forward and confirmed without a change, all within "
                + words(taken)
                + ". A moderator may ask if they were read again."));
  }

  private static String words(Duration taken) {
    var minutes = taken.toMinutes() + 1;
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }
}
