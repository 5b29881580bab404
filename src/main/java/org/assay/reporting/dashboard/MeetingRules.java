package org.assay.reporting.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResult.Pair;
import org.assay.collection.cycles.CyclePhase;
import org.assay.engine.questionset.Section;
import org.assay.engine.statistics.FunnelLimits;
import org.assay.reporting.dashboard.MeetingPoint.Kind;
import org.assay.reporting.dashboard.Quadrants.Quadrant;
import org.assay.reporting.figures.Change;
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
final class MeetingRules {
  /** As many as a sentence names. */
  private static final int NAMED = 3;

  /** As many groups that return too little. */
  private static final int SLOW_GROUPS = 2;

  private final ComplianceFigures figures;
  private final CycleData data;
  private final ModerationResult moderation;
  private final List<ImpactResult> impact;
  private final Quadrants quadrants;
  private final String base;
  private final boolean progress;
  private final List<MeetingPoint> points = new ArrayList<>();

  /**
   * @param progress whether the reader may see who has not returned
   */
  MeetingRules(
      ComplianceFigures figures,
      ModerationResult moderation,
      List<ImpactResult> impact,
      Quadrants quadrants,
      boolean progress) {
    this.figures = figures;
    this.data = figures.data();
    this.moderation = moderation;
    this.impact = impact;
    this.quadrants = quadrants;
    this.base = "/cycles/" + data.scope().cycle().id();
    this.progress = progress;
  }

  /**
   * @param more that other rules found
   */
  List<MeetingPoint> points(Optional<MeetingPoint> more) {
    held();
    withoutAction();
    outstanding();
    slowGroups();
    if (data.returned() > 0) {
      overClaimed();
      weakest();
      noDifference();
      overdue();
      changed();
      difference();
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
    var names = lowest.stream().map(Capped::organisation).limit(NAMED).toList();
    var more = lowest.size() - names.size();
    add(
        Kind.ALERT,
        "%s held at the lowest band, “%s”, by a critical requirement: %s%s."
            .formatted(
                lowest.size() == 1
                    ? "1 organisation is"
                    : count(lowest.size()) + " organisations are",
                lowest.getFirst().band(),
                String.join(", ", names),
                more > 0 ? " and " + count(more) + " more" : ""),
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
                    "%s: %s of %s returned, fewer than chance explains beside %s of all."
                        .formatted(
                            it.name(),
                            percent(it.tally().returnedShare()),
                            count(it.tally().expected()),
                            percent(whole.returnedShare())),
                    "Completion by every cut",
                    base));
  }

  private static double share(Completion.Tally it) {
    return (double) it.returned() / it.expected();
  }

  private static double lowerLimit(double mean, Completion.Tally it) {
    return FunnelLimits.at(mean, it.expected(), FunnelLimits.Z_OUTER).low();
  }

  /** Only what the sample's chance does not explain; the standard that was over-claimed most. */
  private void overClaimed() {
    data.standards().stream()
        .filter(it -> isOverClaimed(it.key()))
        .min(Comparator.comparing(it -> pair(it).difference()))
        .ifPresent(
            it ->
                add(
                    Kind.ALERT,
                    "“%s” was over-claimed most: claimed %s, moderated %s over %s drawn at random."
                        .formatted(
                            it.title(),
                            percent(pair(it).claimed()),
                            percent(pair(it).moderated()),
                            number(pair(it).returns(), "return")),
                    "Claimed and moderated",
                    base + "/standards"));
  }

  private boolean isOverClaimed(String standard) {
    var pair = moderation.standards().get(standard);
    return pair != null && pair.overClaimed();
  }

  private Pair pair(Section standard) {
    return requireNonNull(moderation.standards().get(standard.key()));
  }

  /** One standard alone, or one among equals, is not the weakest. */
  private void weakest() {
    var some =
        figures.standards().stream()
            .filter(it -> it.score() != null && it.returns() >= Change.FEWEST)
            .toList();
    if (some.stream().map(it -> percent(it.score())).distinct().count() < 2) return;
    some.stream()
        .min(Comparator.comparing(it -> requireNonNull(it.score())))
        .ifPresent(
            it ->
                add(
                    Kind.ADVISE,
                    "“%s” is the weakest standard: mean score claimed %s over %s."
                        .formatted(it.title(), percent(it.score()), number(it.returns(), "return")),
                    "All standards",
                    base + "/standards"));
  }

  private void noDifference() {
    var those = in(Quadrant.PROCESS_WITHOUT_DIFFERENCE);
    if (those.isEmpty()) return;
    add(
        Kind.ADVISE,
        "Process without difference: %s %s in place, and little difference to children is shown."
            .formatted(titles(those), those.size() == 1 ? "is" : "are"),
        "Compliance against impact",
        base + "/impact");
  }

  private void difference() {
    var those = in(Quadrant.MAKING_A_DIFFERENCE);
    if (those.isEmpty()) return;
    add(
        Kind.ASSURE,
        "In place, with a difference shown: %s. Organisations set these levels themselves."
            .formatted(titles(those)),
        "Compliance against impact",
        base + "/impact");
  }

  private List<ImpactResult> in(Quadrant quadrant) {
    return impact.stream().filter(it -> quadrants.of(it) == quadrant).toList();
  }

  private static String titles(List<ImpactResult> those) {
    var more = those.size() - NAMED;
    return those.stream()
            .limit(NAMED)
            .map(it -> "“" + it.title() + "”")
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + number(more, "more standard") : "");
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

  /** Only of a standard that asks what it asked, and only what luck does not explain. */
  private void changed() {
    data.standards().stream()
        .filter(it -> data.last().asItWas(it) && tellable(data.last().standard(it)))
        .max(Comparator.comparing(it -> difference(it).abs()))
        .ifPresent(this::changed);
  }

  private void changed(Section section) {
    var change = requireNonNull(data.last().standard(section));
    add(
        change.difference().signum() > 0 ? Kind.ASSURE : Kind.ALERT,
        "“%s” changed by %s points since the last cycle, over the %s that answered both times (%s up, %s the same, %s down)."
            .formatted(
                section.title(),
                FigureWords.points(change.difference()),
                number(change.organisations(), "organisation"),
                count(change.up()),
                count(change.same()),
                count(change.down())),
        "What moved",
        base + "/questions?order=movers");
  }

  private static boolean tellable(@Nullable Change change) {
    return change != null && change.tellable();
  }

  private java.math.BigDecimal difference(Section section) {
    return requireNonNull(data.last().standard(section)).difference();
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
