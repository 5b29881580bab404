package org.assay.reporting.dashboard;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.collection.cycles.Cycle;
import org.assay.reporting.figures.ComplianceFigures;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.ImpactFigures;

/** What a meeting should know or decide about a cycle, for its papers. */
@Singleton
public class MeetingPoints {
  private final CycleDataReader reader;
  private final ModerationResults results;
  private final KeptSignals signals;

  MeetingPoints(CycleDataReader reader, ModerationResults results, KeptSignals signals) {
    this.reader = reader;
    this.results = results;
    this.signals = signals;
  }

  /**
   * @param figures what the points are drawn from
   */
  public record Found(ComplianceFigures figures, List<MeetingPoint> points) {}

  /**
   * @param at up to when submissions count
   */
  public Found of(Cycle cycle, Instant at) {
    var figures = ComplianceFigures.of(reader.glance(cycle, at, 1));
    var data = figures.data();
    var quadrants = Quadrants.of(data.scope().edition().set().scoring().bands());
    var rules =
        new MeetingRules(
            figures, results.of(cycle, at), ImpactFigures.results(data), quadrants, true);
    var waiting = SignalPoint.of(signals.undecided(cycle), cycle.id(), at, true);
    return new Found(figures, rules.points(waiting));
  }
}
