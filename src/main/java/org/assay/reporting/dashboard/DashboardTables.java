package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.assurance.pulse.StaffMark;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.Moderation;
import org.assay.reporting.dashboard.meeting.Quadrants;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Tables of the pages about a cycle. */
final class DashboardTables {
  /** Of a table that names who does not meet which duty. */
  static final List<Cell> DUTY_COLUMNS =
      List.of(
          Cell.text("Organisation"),
          Cell.text("Duty"),
          Cell.text("Answer"),
          Cell.text("Action"),
          Cell.text("Due"),
          Cell.text("Progress"));

  private DashboardTables() {}

  static Table table(String caption, List<Cell> head, List<List<Cell>> rows) {
    return new Table(caption, "govuk-table__caption--s", head, rows, true);
  }

  /** All asked and the groups of the first cut. */
  static Table completion(Completion it) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(completion("All asked", it.whole()));
    if (!it.cuts().isEmpty()) {
      it.cuts().getFirst().groups().forEach(g -> rows.add(completion(g.name(), g.tally())));
    }
    return table(
        "Completion",
        List.of(
            Cell.text("Who was asked"),
            Cell.number("Asked"),
            Cell.number("On time"),
            Cell.number("Late"),
            Cell.number("In progress"),
            Cell.number("Not started"),
            Cell.number("Returned"),
            Cell.number("Last cycle, same point")),
        rows);
  }

  private static List<Cell> completion(String name, Completion.Tally it) {
    return List.of(
        Cell.text(name),
        Cell.number(count(it.expected())),
        Cell.number(count(it.onTime())),
        Cell.number(count(it.late())),
        Cell.number(count(it.inProgress())),
        Cell.number(count(it.notStarted())),
        Cell.number(percent(it.returnedShare())),
        Cell.number(percent(it.returnedLastYear())));
  }

  static Table bands(List<Counted> bands, int unbanded, String base) {
    var all = bands.stream().mapToInt(Counted::number).sum() + unbanded;
    var rows = new ArrayList<List<Cell>>();
    bands.forEach(it -> rows.add(band(it.name(), it.number(), all)));
    if (unbanded > 0) rows.add(band("Too little answered for a band", unbanded, all));
    return table(
        "Returns by band",
        List.of(Cell.text("Band"), Cell.number("Returns"), Cell.number("Share")),
        all == 0 ? List.of() : rows);
  }

  private static List<Cell> band(String name, int number, int all) {
    return List.of(Cell.text(name), Cell.number(count(number)), Cell.number(percent(number, all)));
  }

  static Table breaches(List<Breach> breaches) {
    return table(
        "Legal duties not met: first those not met at all, in each those without an action, then"
            + " the longest overdue",
        DUTY_COLUMNS,
        breaches.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.organisation()),
                        Cell.text(it.ref() + " " + it.question()),
                        Cell.text(it.answer()),
                        Cell.text(it.action() == null ? FigureWords.NONE : it.action()),
                        Cell.text(FigureWords.shortDay(it.due())),
                        Cell.text(it.progress().words())))
            .toList());
  }

  static Table impact(List<ImpactResult> standards, Quadrants quadrants) {
    return table(
        "Compliance and impact by standard",
        List.of(
            Cell.text("Standard"),
            Cell.number("Score claimed"),
            Cell.number("Mean impact level"),
            Cell.number("Claims of impact"),
            Cell.text("Quadrant")),
        standards.stream().map(it -> impact(it, quadrants)).toList());
  }

  private static List<Cell> impact(ImpactResult it, Quadrants quadrants) {
    var quadrant = quadrants.of(it);
    return List.of(
        Cell.text(it.label()),
        Cell.number(percent(it.compliance())),
        Cell.number(FigureWords.mean(it.mean())),
        Cell.number(count(it.claims())),
        Cell.text(quadrant == null ? "Too few claims to place" : quadrant.label()));
  }

  static Table standards(
      ComplianceFigures figures, ModerationResult moderation, Map<String, StaffMark> staff) {
    var sections = figures.data().standards();
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < figures.standards().size(); i++) {
      rows.add(
          standard(
              figures.standards().get(i),
              moderation.standards().get(sections.get(i).key()),
              staff.isEmpty() ? null : staffWords(staff.get(sections.get(i).key()))));
    }
    var head =
        new ArrayList<>(
            List.of(
                Cell.text("Standard"),
                Cell.number("Returns"),
                Cell.number("Claimed, all returns"),
                Cell.number("Claimed, moderated returns"),
                Cell.number("Moderated"),
                Cell.number("Shift of the moderated, points, before rounding"),
                Cell.number("Change from last cycle, points"),
                Cell.number("Organisations compared"),
                Cell.number("Questions compared")));
    if (!staff.isEmpty()) head.add(Cell.number("Staff who agree"));
    return table("Standards", head, rows);
  }

  private static String staffWords(@Nullable StaffMark mark) {
    return mark == null
        ? FigureWords.NONE
        : "%s (%s to %s)"
            .formatted(
                percent(mark.ratio()),
                FigureWords.share(mark.low()),
                FigureWords.share(mark.high()));
  }

  /**
   * @param staff null where staff were not asked
   */
  private static List<Cell> standard(
      StandardResult it, ModerationResult.@Nullable Pair pair, @Nullable String staff) {
    var change = it.change();
    var cells =
        new ArrayList<>(
            List.of(
                Cell.text(it.label()),
                Cell.number(count(it.returns())),
                Cell.number(percent(it.score())),
                Cell.number(Moderation.claimed(pair)),
                Cell.number(Moderation.moderated(pair)),
                Cell.number(pair == null ? FigureWords.NONE : Moderation.shift(pair)),
                Cell.number(points(change)),
                Cell.number(change == null ? FigureWords.NONE : count(change.organisations())),
                Cell.number(change == null ? FigureWords.NONE : count(it.comparable()))));
    if (staff != null) cells.add(Cell.number(staff));
    return cells;
  }

  static String points(@Nullable Change change) {
    return change == null ? FigureWords.NONE : FigureWords.points(change.difference());
  }

  /** For instance "8, 2, 1". */
  static String ways(@Nullable Change change) {
    return change == null
        ? FigureWords.NONE
        : count(change.up()) + ", " + count(change.same()) + ", " + count(change.down());
  }
}
