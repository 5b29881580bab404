package org.assay.reporting.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.List;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.statistics.MeanInterval;
import org.assay.people.identity.Caller;
import org.assay.reporting.dashboard.OverviewPage.Tile;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** The figures at the head of the first page about a cycle. */
final class OverviewTiles {
  private final Caller caller;
  private final ComplianceFigures figures;
  private final ModerationResult moderation;
  private final Cycle cycle;
  private final String base;

  OverviewTiles(Caller caller, ComplianceFigures figures, ModerationResult moderation) {
    this.caller = caller;
    this.figures = figures;
    this.moderation = moderation;
    this.cycle = figures.data().scope().cycle();
    this.base = "/cycles/" + cycle.id();
  }

  List<Tile> tiles() {
    return figures.data().returned() == 0
        ? List.of(returned())
        : List.of(returned(), unmet(), tellable() ? moderated() : claimed(), actions());
  }

  private Tile returned() {
    var whole = figures.completion().whole();
    var closed = CycleWords.closed(cycle, figures.data().scope().at());
    return new Tile(
        "%s of %s".formatted(count(whole.returned()), count(whole.expected())),
        "returned (%s)".formatted(percent(whole.returnedShare())),
        "%s on time, %s late. %s"
            .formatted(
                count(whole.onTime()),
                count(whole.late()),
                whole.returnedLastYear() == null
                    ? "No cycle to compare with"
                    : percent(whole.returnedLastYear())
                        + (closed ? " in the last cycle" : " at this point of the last cycle")),
        caller.maySeeProgress() ? "/returns?cycle=" + cycle.id() : base);
  }

  private Tile unmet() {
    var breaches = figures.breaches();
    return new Tile(
        count(breaches.organisations()),
        breaches.organisations() == 1
            ? "organisation has a legal duty unmet"
            : "organisations have a legal duty unmet",
        breaches.isEmpty()
            ? "of %s that returned".formatted(count(figures.data().returned()))
            : "of %s that returned: %s, %s without an action, %s overdue, %s with a closed action"
                .formatted(
                    count(figures.data().returned()),
                    breaches.number() == 1 ? "1 duty" : count(breaches.number()) + " duties",
                    count(breaches.noAction()),
                    count(breaches.overdue()),
                    count(breaches.closed())),
        base + "/duties");
  }

  private Tile claimed() {
    var change = figures.data().last().whole();
    return new Tile(
        percent(figures.data().now().whole()),
        "mean score claimed",
        change == null
            ? "mean of the organisations' scores"
            : "%s over %s that answered both times"
                .formatted(
                    FigureWords.pointsInWords(change.difference()),
                    number(change.organisations(), "organisation")),
        base + "/standards");
  }

  private boolean tellable() {
    var whole = moderation.whole();
    return whole != null && whole.tellable();
  }

  private Tile moderated() {
    var whole = requireNonNull(moderation.whole());
    return new Tile(
        FigureWords.pointsInWords(whole.difference()),
        "from claimed to moderated",
        "%s to %s over %s drawn at random%s; points before rounding"
            .formatted(
                percent(whole.claimed()),
                percent(whole.moderated()),
                number(whole.returns(), "return"),
                interval(whole.shift())),
        base + "/standards");
  }

  private static String interval(@Nullable MeanInterval it) {
    return it == null
        ? "; too few for an interval"
        : ", 95%% %s to %s".formatted(FigureWords.points(it.low()), FigureWords.points(it.high()));
  }

  private Tile actions() {
    var actions = figures.actions();
    var ages = actions.ages();
    var overdue = ages.open() - ages.notYetDue();
    return new Tile(
        "%s of %s".formatted(count(overdue), count(ages.open())),
        "open actions are overdue",
        "%s closed with proof".formatted(count(actions.closedWithProof())),
        base + "/action-ages");
  }
}
