package org.assay.reporting.dashboard.meeting;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.cycles.CyclePhase;
import org.assay.engine.statistics.FunnelLimits;
import org.assay.reporting.dashboard.meeting.MeetingPoint.Kind;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.compliance.BandFigures.Capped;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/**
 * What needs a decision, by rules alone: alerts before advice before assurance, each with what
 * opens the answers behind it. The same figures give the same lines.
 */
public final class MeetingRules {
  /** As many as a sentence names. */
  private static final int NAMED = 3;

  /** As many groups that return too little. */
  private static final int SLOW_GROUPS = 2;

  private final ComplianceFigures figures;
  private final CycleData data;
  private final StandardRules standards;
  private final String base;
  private final boolean progress;
  private final List<MeetingPoint> points = new ArrayList<>();

  /**
   * @param progress whether the reader may see who has not returned
   */
  public MeetingRules(
      ComplianceFigures figures,
      ModerationResult moderation,
      List<ImpactResult> impact,
      Quadrants quadrants,
      boolean progress) {
    this.figures = figures;
    this.data = figures.data();
    this.standards = new StandardRules(figures, moderation, impact, quadrants);
    this.base = "/cycles/" + data.scope().cycle().id();
    this.progress = progress;
  }

  /**
   * @param more that other rules found
   */
  public List<MeetingPoint> points(Optional<MeetingPoint> more) {
    held();
    withoutAction();
    outstanding();
    slowGroups();
    if (data.returned() > 0) {
      points.addAll(standards.points());
      overdue();
      duties();
    }
    more.ifPresent(points::add);
    points.sort(Comparator.comparing(MeetingPoint::kind));
    return List.copyOf(points);
  }

  private void add(Kind kind, String words, @Nullable String link, @Nullable String href) {
    points.add(new MeetingPoint(kind, words, link, href));
  }

  private void held() {
    var lowest = figures.bands().atLowest();
    if (lowest.isEmpty()) return;
    add(
        Kind.ALERT,
        "%s held at the lowest band, “%s”, by a critical requirement: %s."
            .formatted(
                lowest.size() == 1
                    ? "1 organisation is"
                    : count(lowest.size()) + " organisations are",
                lowest.getFirst().band(),
                FigureWords.names(lowest.stream().map(Capped::organisation).toList(), NAMED)),
        "Who is held by what",
        base + "/heat-map?held=yes");
  }

  private void withoutAction() {
    var idle = figures.breaches().withoutAction();
    if (idle == 0) return;
    add(
        Kind.ALERT,
        "%s a legal duty unmet and no action for it."
            .formatted(idle == 1 ? "1 organisation has" : count(idle) + " organisations have"),
        "Duties without an action",
        base + "/duties?action=none");
  }

  private void outstanding() {
    var whole = figures.completion().whole();
    var out = whole.expected() - whole.returned();
    var phase = data.scope().cycle().phase(data.scope().at());
    if (out == 0 || phase == CyclePhase.NOT_OPEN || phase == CyclePhase.OPEN) return;
    var closed = phase == CyclePhase.CLOSED;
    add(
        closed ? Kind.ALERT : Kind.ADVISE,
        "%s not returned, and the %s deadline has passed."
            .formatted(
                out == 1 ? "1 organisation has" : count(out) + " organisations have",
                closed ? "second" : "first"),
        progress ? "Chase list" : null,
        progress ? "/returns?cycle=" + data.scope().cycle().id() : null);
  }

  /** Groups that lie below the funnel's outer limit for their number; none where they scatter. */
  private void slowGroups() {
    figures.completion().cuts().stream()
        .filter(cut -> cut.name().equals("Setting type"))
        .findFirst()
        .ifPresent(cut -> slow(figures.completion().whole(), cut.groups()));
  }

  private void slow(Completion.Tally whole, List<Completion.Group> groups) {
    if (whole.returned() == 0 || whole.returned() == whole.expected()) return;
    var units =
        groups.stream()
            .map(it -> new FunnelLimits.Unit(it.tally().returned(), it.tally().expected()))
            .toList();
    if (FunnelLimits.overDispersed(units)) return;
    var mean = (double) whole.returned() / whole.expected();
    groups.stream()
        .filter(it -> share(it.tally()) < lowerLimit(mean, it.tally()))
        .sorted(Comparator.comparing(it -> share(it.tally())))
        .limit(SLOW_GROUPS)
        .forEach(
            it ->
                add(
                    Kind.ADVISE,
                    "%s: %s of %s returned, lower than chance explains; of all, %s returned."
                        .formatted(
                            it.name(),
                            percent(it.tally().returnedShare()),
                            count(it.tally().expected()),
                            percent(whole.returnedShare())),
                    "Completion by group",
                    base));
  }

  private static double share(Completion.Tally it) {
    return (double) it.returned() / it.expected();
  }

  private static double lowerLimit(double mean, Completion.Tally it) {
    return FunnelLimits.at(mean, it.expected(), FunnelLimits.Z_OUTER).low();
  }

  private void overdue() {
    var ages = figures.actions().ages();
    if (ages.overdueLong() == 0) return;
    add(
        Kind.ADVISE,
        "%s overdue by more than 90 days."
            .formatted(
                ages.overdueLong() == 1
                    ? "1 action is"
                    : count(ages.overdueLong()) + " actions are"),
        "Actions by age",
        base + "/action-ages");
  }

  private void duties() {
    if (!figures.breaches().isEmpty()) return;
    add(
        Kind.ASSURE,
        "Each of the %s says that it meets every legal duty asked about."
            .formatted(number(data.returned(), "organisation") + " that returned"),
        "Legal duties",
        base + "/duties");
  }
}
