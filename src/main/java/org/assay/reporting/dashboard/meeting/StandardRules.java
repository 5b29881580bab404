package org.assay.reporting.dashboard.meeting;

import static java.util.Objects.requireNonNull;
import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResult.Pair;
import org.assay.engine.questionset.Section;
import org.assay.reporting.dashboard.meeting.MeetingPoint.Kind;
import org.assay.reporting.dashboard.meeting.Quadrants.Quadrant;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** What a meeting should know of the standards: the weakest, what moved, and what was claimed. */
final class StandardRules {
  /** As many as a sentence names. */
  private static final int NAMED = 3;

  private final ComplianceFigures figures;
  private final CycleData data;
  private final ModerationResult moderation;
  private final List<ImpactResult> impact;
  private final Quadrants quadrants;
  private final String base;
  private final List<MeetingPoint> points = new ArrayList<>();

  StandardRules(
      ComplianceFigures figures,
      ModerationResult moderation,
      List<ImpactResult> impact,
      Quadrants quadrants) {
    this.figures = figures;
    this.data = figures.data();
    this.moderation = moderation;
    this.impact = impact;
    this.quadrants = quadrants;
    this.base = "/cycles/" + data.scope().cycle().id();
  }

  List<MeetingPoint> points() {
    overClaimed();
    weakest();
    noDifference();
    changed();
    difference();
    return points;
  }

  private void add(Kind kind, String words, String link, String href) {
    points.add(new MeetingPoint(kind, words, link, href));
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
        "“%s” changed by %s since the last cycle, over the %s that answered both times (%s up, %s the same, %s down)."
            .formatted(
                section.title(),
                FigureWords.pointsInWords(change.difference()),
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
}
