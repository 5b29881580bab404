package org.assay.reporting;

import java.util.List;

/**
 * What is being done about the gaps.
 *
 * @param carried open from an earlier cycle
 * @param closedWithProof closed in this cycle, with evidence that it was done
 */
public record ActionsSummary(int opened, int carried, int closedWithProof, AgeingBar.Ages ages) {

  public Drawing chart() {
    return AgeingBar.of(ages);
  }

  public ReportTable table() {
    var columns = List.of(Column.text("Actions", 40), Column.number("Number", 10));
    var lines = none() ? List.<Line>of() : lines();
    return new ReportTable(
        "Actions", "Actions and how old they are", "No action has been opened.", columns, lines);
  }

  /** Whether a bar can be drawn at all. */
  public boolean open() {
    return ages.open() > 0;
  }

  private boolean none() {
    return opened + carried + closedWithProof + ages.open() == 0;
  }

  private List<Line> lines() {
    return List.of(
        Line.of("Opened in this cycle").count(opened),
        Line.of("Carried from an earlier cycle").count(carried),
        Line.of("Closed with proof").count(closedWithProof),
        Line.of("Open, not yet due").count(ages.notYetDue()),
        Line.of("Overdue under 30 days").count(ages.overdueShort()),
        Line.of("Overdue 30 to 90 days").count(ages.overdueMiddle()),
        Line.of("Overdue over 90 days").count(ages.overdueLong()));
  }
}
