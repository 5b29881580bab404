package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.platform.QueryWriter;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.ActionsPaper;
import org.assay.reporting.dashboard.TablesPage.Part;
import org.assay.reporting.figures.ActionsSummary;
import org.assay.reporting.figures.StandardActions;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.jspecify.annotations.Nullable;

/** Makes the page of a cycle's actions by age. */
@Singleton
class ActionAgePages {
  private final CycleGlances glances;

  ActionAgePages(CycleGlances glances) {
    this.glances = glances;
  }

  TablesPage page(Caller caller, Cycle cycle, Instant at) {
    var figures = glances.of(cycle, at);
    var data = figures.data();
    var actions = figures.actions();
    return new TablesPage(
        PageHead.of(
            caller, cycle, DashboardPart.ACTIONS, "Actions by age", CycleWords.population(data)),
        List.of(
            "Actions that stand in submitted returns, by their own record as it was at that time."
                + " Done means closed with proof."),
        actions.opened() == 0
            ? List.of(Part.words("Open actions", "No action has been named yet."))
            : parts(caller, cycle, actions, StandardActions.of(data)));
  }

  private static List<Part> parts(
      Caller caller, Cycle cycle, ActionsSummary all, List<StandardActions> standards) {
    var paper = new ActionsPaper(all);
    var parts = new ArrayList<Part>();
    parts.add(
        all.ages().open() == 0
            ? Part.words("Open actions", words(all))
            : Part.picture(
                "Open actions", Picture.of("ages", paper.chart(), ages(all)), words(all)));
    parts.add(Part.table("By standard", standards(caller, cycle, standards)));
    return parts;
  }

  private static String words(ActionsSummary it) {
    return "%s named, %s of them carried from an earlier cycle; %s closed with proof, %s open."
        .formatted(
            number(it.opened(), "action"),
            count(it.carried()),
            count(it.closedWithProof()),
            count(it.ages().open()));
  }

  private static Table ages(ActionsSummary it) {
    var ages = it.ages();
    return DashboardTables.table(
        "Open actions by age",
        List.of(Cell.text("Age"), Cell.number("Actions")),
        List.of(
            List.of(Cell.text("Not yet due"), Cell.number(count(ages.notYetDue()))),
            List.of(Cell.text("Overdue under 30 days"), Cell.number(count(ages.overdueShort()))),
            List.of(Cell.text("Overdue 30 to 90 days"), Cell.number(count(ages.overdueMiddle()))),
            List.of(Cell.text("Overdue over 90 days"), Cell.number(count(ages.overdueLong())))));
  }

  private static Table standards(Caller caller, Cycle cycle, List<StandardActions> standards) {
    return new Table(
        "Actions by standard",
        "govuk-visually-hidden",
        List.of(
            Cell.text("Standard"),
            Cell.number("Named"),
            Cell.number("Closed with proof"),
            Cell.number("Not yet due"),
            Cell.number("Overdue under 30 days"),
            Cell.number("30 to 90 days"),
            Cell.number("Over 90 days")),
        standards.stream().map(it -> row(caller, cycle, it)).toList(),
        true);
  }

  private static List<Cell> row(Caller caller, Cycle cycle, StandardActions it) {
    var ages = it.actions().ages();
    return List.of(
        caller.maySeeSubmitted()
            ? Cell.link(it.standard(), "/actions" + query(cycle, it.standard()))
            : Cell.text(it.standard()),
        Cell.number(count(it.actions().opened())),
        Cell.number(count(it.actions().closedWithProof())),
        Cell.number(count(ages.notYetDue())),
        Cell.number(count(ages.overdueShort())),
        Cell.number(count(ages.overdueMiddle())),
        Cell.number(count(ages.overdueLong())));
  }

  private static String query(Cycle cycle, String standard) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("state", "all");
    parts.put("standard", standard);
    parts.put("cycle", cycle.title());
    return QueryWriter.of(parts);
  }
}
