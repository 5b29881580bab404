package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.assurance.pulse.PulseResults;
import org.assay.assurance.pulse.StaffMark;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.assurance.signals.kept.KeptSignals.Undecided;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleReportTitles;
import org.assay.people.identity.Caller;
import org.assay.reporting.CompletionPaper;
import org.assay.reporting.dashboard.OverviewPage.Block;
import org.assay.reporting.dashboard.OverviewPage.Report;
import org.assay.reporting.dashboard.meeting.MeetingRules;
import org.assay.reporting.dashboard.meeting.Quadrants;
import org.assay.reporting.dashboard.meeting.Quadrants.Quadrant;
import org.assay.reporting.dashboard.meeting.SignalPoint;
import org.assay.reporting.figures.compliance.BandFigures.Capped;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.assay.reporting.figures.impact.ImpactFigures;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Makes the first page about a cycle. */
@Singleton
class OverviewPages {
  /** As many lines of a list as are read at a glance. */
  private static final int FEW = 5;

  private final CycleGlances glances;
  private final HeatMapPages heatMaps;
  private final ModerationResults results;
  private final KeptSignals kept;
  private final PulseResults pulses;
  private final CycleReportTitles titles;

  OverviewPages(
      CycleGlances glances,
      HeatMapPages heatMaps,
      ModerationResults results,
      KeptSignals kept,
      PulseResults pulses,
      CycleReportTitles titles) {
    this.glances = glances;
    this.heatMaps = heatMaps;
    this.results = results;
    this.kept = kept;
    this.pulses = pulses;
    this.titles = titles;
  }

  /** Links to the reports on a cycle, whichever there are. */
  static List<Report> reports(CycleReportTitles titles, String base) {
    return titles.all().stream()
        .map(it -> new Report(it.title(), base + "/reports/" + it.code()))
        .toList();
  }

  OverviewPage page(Caller caller, Cycle cycle, Instant at) {
    return new Overview(caller, glances.of(cycle, at)).page();
  }

  /** One page in the making. */
  private final class Overview {
    private final Caller caller;
    private final ComplianceFigures figures;
    private final ModerationResult moderation;
    private final Map<String, StaffMark> staff;
    private final Cycle cycle;
    private final String base;
    private final List<ImpactResult> impact;
    private final Quadrants quadrants;
    private final QuestionRows questions;
    private final Undecided signals;

    Overview(Caller caller, ComplianceFigures figures) {
      this.moderation = results.of(figures.data().scope().cycle(), figures.data().scope().at());
      this.staff = pulses.standards(figures.data().scope().cycle(), figures.data().scope().at());
      this.caller = caller;
      this.figures = figures;
      this.cycle = figures.data().scope().cycle();
      this.base = "/cycles/" + cycle.id();
      this.impact = ImpactFigures.results(figures.data());
      this.quadrants = Quadrants.of(figures.data().scope().edition().set().scoring().bands());
      this.questions = new QuestionRows(figures.data());
      this.signals = kept.undecided(cycle);
    }

    OverviewPage page() {
      var data = figures.data();
      var at = data.scope().at();
      return new OverviewPage(
          PageHead.of(
              caller, cycle, DashboardPart.OVERVIEW, "Overview", CycleWords.population(data)),
          CycleWords.state(cycle, at),
          new OverviewTiles(caller, figures, moderation).tiles(),
          new MeetingRules(figures, moderation, impact, quadrants, caller.maySeeProgress())
              .points(SignalPoint.of(signals, cycle.id(), at, caller.maySeeSubmitted())),
          caller.maySeeSubmitted() ? signals.signals() : null,
          data.returned() > 0,
          Picture.of(
              "completion",
              new CompletionPaper(figures.completion()).chart(),
              DashboardTables.completion(figures.completion())),
          standards(),
          found(),
          heatMaps.where(data),
          moved(),
          lowest(),
          both(),
          quadrantWords(),
          bands(),
          duties(),
          reports(titles, base),
          method());
    }

    private List<String> found() {
      var words = new ArrayList<>(StandardPages.moderation(moderation));
      if (!staff.isEmpty()) words.add(StandardPages.staff(staff));
      return words;
    }

    private @Nullable Picture standards() {
      return figures.standards().stream().allMatch(it -> it.score() == null)
          ? null
          : StandardPages.picture(figures, moderation, staff);
    }

    private Block moved() {
      var movers = questions.movers();
      var scored = figures.data().scorable().size();
      var compared =
          figures.data().scorable().stream()
              .filter(it -> figures.data().last().question(it.key()) != null)
              .count();
      var words =
          !figures.data().last().exists()
              ? "There is no earlier cycle to compare with."
              : compared == 0
                  ? "No question can be compared with the last cycle yet."
                  : "%s of %s compare: the same questions, over the same organisations."
                      .formatted(count(compared), number(scored, "scored question"));
      return new Block(
          List.of(words),
          questions.movers("The biggest changes", movers.stream().limit(FEW).toList()),
          "Every question that moved",
          base + "/questions?order=movers");
    }

    private Block lowest() {
      var lowest = questions.lowest();
      return new Block(
          lowest.isEmpty() ? List.of("No scored question has been answered yet.") : List.of(),
          questions.lowest("The lowest questions", lowest.stream().limit(FEW).toList()),
          "Every question",
          base + "/questions");
    }

    private @Nullable Picture both() {
      return impact.stream().allMatch(it -> it.mean() == null || it.compliance() == null)
          ? null
          : ImpactPages.both(impact, quadrants);
    }

    private List<String> quadrantWords() {
      var words = new ArrayList<String>();
      for (var quadrant : Quadrant.values()) {
        var those =
            impact.stream()
                .filter(it -> quadrants.of(it) == quadrant)
                .map(ImpactResult::title)
                .toList();
        if (!those.isEmpty()) words.add(quadrant.label() + ": " + String.join("; ", those) + ".");
      }
      return words;
    }

    private Block bands() {
      var bands = figures.bands();
      var words = new ArrayList<String>();
      var rounding = FigureWords.rounding(bands.counts());
      if (!rounding.isEmpty()) words.add(rounding);
      if (!bands.capped().isEmpty()) {
        words.add(
            "%s held down by a critical requirement: %s."
                .formatted(
                    bands.capped().size() == 1
                        ? "1 return is"
                        : count(bands.capped().size()) + " returns are",
                    names(bands.capped())));
      }
      return new Block(
          words,
          DashboardTables.bands(bands.bands(), bands.unbanded(), base),
          "Who is held by what",
          base + "/heat-map?held=yes");
    }

    private static String names(List<Capped> capped) {
      return FigureWords.names(capped.stream().map(Capped::organisation).toList(), FEW);
    }

    private Block duties() {
      var breaches = figures.breaches();
      return new Block(
          breaches.isEmpty()
              ? List.of("Nobody who returned says that a legal duty is not met.")
              : List.of(
                  "%s in %s%s."
                      .formatted(
                          breaches.number() == 1
                              ? "1 duty is not fully met"
                              : count(breaches.number()) + " duties are not fully met",
                          number(breaches.organisations(), "organisation"),
                          DutyPages.closed(breaches))),
          DashboardTables.breaches(breaches.named()),
          "All of them by name",
          base + "/duties");
    }

    private List<String> method() {
      return List.of(
          "Scores of standards and groups are means of the organisations' scores, each counting"
              + " once. Shares of met and not met, and questions, pool the answers of all"
              + " organisations. “Not applicable” is left out.",
          "Change compares the same questions of the same organisations. While a cycle is open, it"
              + " is compared with the last one at the same distance from the first deadline.",
          "Impact is a level from 0 to 4 that organisations set themselves. It is never added to"
              + " compliance. A standard counts as in place from a mean score of %s, and as making"
                  .formatted(percent(quadrants.compliance()))
              + " a difference from a mean level of 2; with fewer than 5 claims it is drawn, and"
              + " counts in no quadrant.",
          "What needs a decision is found by rules: the same figures give the same lines.");
    }
  }
}
