package org.assay.reporting.dashboard.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.collection.cycles.Cycle;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.impact.ImpactFigures;

/** What a meeting should know or decide about a cycle, for its papers. */
@Singleton
public class MeetingPoints {
  private final CycleDataReader reader;
  private final ModerationResults results;
  private final KeptSignals kept;

  MeetingPoints(CycleDataReader reader, ModerationResults results, KeptSignals kept) {
    this.reader = reader;
    this.results = results;
    this.kept = kept;
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
    return new Found(
        figures, rules.points(SignalPoint.of(kept.undecided(cycle), cycle.id(), at, true)));
  }
}
