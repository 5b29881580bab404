package org.assay.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be done about the gaps of one organisation or many, standard by standard, and what has
 * been done.
 *
 * @param many whether a column says whose each action is
 * @param open still to be done, those due soonest first within a standard
 * @param closed done, no longer needed or carried
 * @param method how to read it
 */
public record ActionPlan(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    boolean many,
    List<Standard> open,
    List<Standard> closed,
    List<String> method)
    implements Paper {

  /** The actions on one standard. */
  public record Standard(String title, List<Planned> actions) {}

  /**
   * @param proof what shows that it is done; null when it is not, or nothing is to be told
   */
  public record Planned(
      String what,
      String organisation,
      String question,
      @Nullable String lead,
      @Nullable LocalDate due,
      @Nullable String measure,
      String state,
      @Nullable LocalDate closed,
      @Nullable String proof) {}

  public ReportTable openTable() {
    return table(
        "To do",
        "Still to be done",
        "Nothing is left to be done.",
        open,
        List.of(
            Column.text("Question", 30),
            Column.text("Lead", 18),
            Column.day("Due", 14),
            Column.text("State", 12),
            Column.text("Success measure", 28)),
        (line, it) ->
            line.text(it.question())
                .text(it.lead())
                .day(it.due())
                .text(it.state())
                .text(it.measure()));
  }

  public ReportTable closedTable() {
    return table(
        "Closed",
        "Done, or no longer needed",
        "No action has been closed yet.",
        closed,
        List.of(
            Column.text("Question", 30),
            Column.text("Lead", 18),
            Column.text("State", 14),
            Column.day("Closed", 14),
            Column.text("Proof", 30)),
        (line, it) ->
            line.text(it.question())
                .text(it.lead())
                .text(it.state())
                .day(it.closed())
                .text(it.proof()));
  }

  @Override
  public List<ReportTable> tables() {
    return List.of(openTable(), closedTable());
  }

  private interface Filling {
    Line fill(Line line, Planned action);
  }

  private ReportTable table(
      String sheet,
      String title,
      String empty,
      List<Standard> standards,
      List<Column> columns,
      Filling filling) {
    var all = new ArrayList<Column>();
    all.add(Column.text("What will be done", 34));
    if (many) all.add(Column.text("Organisation", 24));
    all.addAll(columns);
    var lines = new ArrayList<Line>();
    for (var standard : standards) {
      lines.add(Line.heading(standard.title()));
      for (var it : standard.actions()) {
        var line = Line.of(it.what());
        lines.add(filling.fill(many ? line.text(it.organisation()) : line, it));
      }
    }
    return new ReportTable(sheet, title, empty, all, lines);
  }
}
