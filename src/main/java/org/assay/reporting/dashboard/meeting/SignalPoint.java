package org.assay.reporting.dashboard.meeting;

import static org.assay.reporting.paper.FigureWords.count;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assay.assurance.signals.kept.KeptSignals.Undecided;
import org.assay.platform.England;
import org.assay.reporting.dashboard.meeting.MeetingPoint.Kind;
import org.assay.reporting.paper.FigureWords;

/** Signals that wait for the subgroup's decision, as a line for its meeting. */
public final class SignalPoint {
  /** Days; what waits longer has been forgotten. */
  private static final int LONGEST = 90;

  private SignalPoint() {}

  /**
   * @param reads whether the reader may read what was submitted
   */
  public static Optional<MeetingPoint> of(Undecided it, long cycle, Instant at, boolean reads) {
    var oldest = it.oldest();
    if (oldest == null) return Optional.empty();
    var days = ChronoUnit.DAYS.between(England.day(oldest), England.day(at));
    return Optional.of(
        new MeetingPoint(
            days > LONGEST ? Kind.ALERT : Kind.ADVISE,
            "%s in %s %s for a decision, the oldest since %s."
                .formatted(
                    it.signals() == 1 ? "1 signal" : count(it.signals()) + " signals",
                    it.returns() == 1 ? "1 return" : count(it.returns()) + " returns",
                    it.signals() == 1 ? "waits" : "wait",
                    FigureWords.day(England.day(oldest))),
            reads ? "Signals" : null,
            reads ? "/signals?cycle=" + cycle : null));
  }
}
