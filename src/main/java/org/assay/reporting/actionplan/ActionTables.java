package org.assay.reporting.actionplan;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionState;
import org.assay.learning.actions.Actions.Planned;
import org.assay.learning.actions.LedActions;
import org.assay.learning.actions.pages.ActionWords;
import org.assay.platform.England;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an action plan.
 *
 * @param planned what is listed, and what all of it comes to
 * @param files names of files of proof, by id
 * @param several whether they belong to more organisations than one, which each line then names
 */
record ActionTables(Planned planned, Map<Long, String> files, boolean several, PlanExtent extent) {
  private static final String NOBODY = "Nobody named yet";

  ReportTable toDo() {
    var lines = new ArrayList<TableLine>();
    for (var group : planned.board().groups()) {
      var open = group.actions().stream().filter(it -> it.state().isOpen()).toList();
      if (open.isEmpty()) continue;
      lines.add(TableLine.heading(headed(group.title(), open.size())));
      open.forEach(it -> lines.add(toDo(it)));
    }
    return new ReportTable(
            "To do",
            "What is to be done, by how soon it is due",
            "Nothing is to be done.",
            columns(
                TableColumn.text("Because", 30),
                TableColumn.text("Lead", 16),
                TableColumn.day("Due", 14),
                TableColumn.text("State", 13),
                TableColumn.text("Success measure", 22)),
            lines)
        .first(extent.toDo(), planned.totals().open(), extent.more());
  }

  ReportTable leads() {
    return new ReportTable(
            "By lead",
            "Who leads",
            "Nobody leads an action yet.",
            List.of(
                TableColumn.text("Lead", 50),
                TableColumn.number("To do", 12),
                TableColumn.number("Overdue", 12),
                TableColumn.number("Done", 12)),
            planned.leads().stream()
                .map(ActionTables::lead)
                .sorted(comparing(ActionTables::name))
                .toList())
        .first(extent.others());
  }

  ReportTable carried() {
    return new ReportTable(
            "Carried forward",
            "Carried forward from an earlier cycle",
            "Nothing was carried forward.",
            columns(
                TableColumn.text("Now in", 26),
                TableColumn.text("Lead", 18),
                TableColumn.day("Due", 14),
                TableColumn.text("State", 14)),
            actions(it -> it.carriedFrom() != null)
                .map(
                    it ->
                        named(it)
                            .text(it.about().source())
                            .text(it.plan().lead())
                            .day(it.plan().due())
                            .text(ActionWords.status(it)))
                .toList())
        .first(extent.others(), planned.totals().carried(), extent.more());
  }

  ReportTable closed() {
    return new ReportTable(
            "Closed with proof",
            "Closed with proof",
            "Nothing has been closed yet.",
            columns(
                TableColumn.text("Lead", 16),
                TableColumn.day("Seen to be done", 15),
                TableColumn.text("Proof", 40)),
            actions(it -> it.state() == ActionState.DONE)
                .map(it -> named(it).text(it.plan().lead()).day(it.proof().on()).text(proof(it)))
                .toList())
        .first(extent.others(), planned.totals().done(), extent.more());
  }

  ReportTable dropped() {
    return new ReportTable(
            "No longer needed",
            "No longer needed, since the answer improved",
            "No action was dropped.",
            columns(TableColumn.text("Because", 40), TableColumn.day("Since", 14)),
            actions(it -> it.state() == ActionState.NO_LONGER_NEEDED)
                .map(it -> named(it).text(it.about().question()).day(since(it)))
                .toList())
        .first(extent.others(), planned.totals().dropped(), extent.more());
  }

  ActionAges ages() {
    var totals = planned.totals();
    return new ActionAges(
        (int) (totals.open() - totals.overdue()),
        (int) (totals.overdue() - totals.overdueMonth()),
        (int) (totals.overdueMonth() - totals.overdueQuarter()),
        (int) totals.overdueQuarter());
  }

  /** How many there are is said where all are listed. */
  private String headed(String title, int listed) {
    return planned.totals().open() > extent.toDo() ? title : title + " (" + listed + ")";
  }

  private TableLine toDo(Action it) {
    return named(it)
        .text(it.about().question())
        .text(it.plan().lead())
        .day(it.plan().due())
        .text(ActionWords.status(it))
        .text(it.plan().measure());
  }

  private static TableLine lead(LedActions it) {
    return TableLine.of(it.lead().isEmpty() ? NOBODY : it.lead())
        .count(it.open())
        .count(it.overdue())
        .count(it.done());
  }

  private static String name(TableLine it) {
    return ((Cell.Text) it.cells().getFirst()).value();
  }

  /** With what is to be done, and whose it is when that is not plain. */
  private TableLine named(Action it) {
    var what = Objects.requireNonNullElse(it.plan().what(), "To be written");
    return several ? TableLine.of(it.organisation()).text(what) : TableLine.of(what);
  }

  private List<TableColumn> columns(TableColumn... more) {
    var columns = new ArrayList<TableColumn>();
    if (several) columns.add(TableColumn.text("Organisation", 22));
    columns.add(TableColumn.text("What", 34));
    columns.addAll(List.of(more));
    return columns;
  }

  private Stream<Action> actions(Predicate<Action> which) {
    return planned.board().groups().stream().flatMap(it -> it.actions().stream()).filter(which);
  }

  private String proof(Action it) {
    var proof = it.proof();
    return Stream.of(proof.words(), proof.link(), file(proof.file()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }

  private @Nullable String file(@Nullable Long id) {
    return id == null ? null : files.getOrDefault(id, "a file");
  }

  private static @Nullable LocalDate since(Action it) {
    var at = it.closedAt();
    return at == null ? null : England.day(at);
  }
}
