package org.assay.reporting;

import java.util.List;
import org.assay.figures.ActionsSummary;

/** Sets out what is being done about the gaps. */
public record ActionsPaper(ActionsSummary figures) {

  public Drawing chart() {
    return AgeingBar.of(figures.ages());
  }

  public ReportTable table() {
    var columns = List.of(Column.text("Actions", 40), Column.number("Number", 10));
    var lines = none() ? List.<Line>of() : lines();
    return new ReportTable(
        "Actions", "Actions and how old they are", "No action has been opened.", columns, lines);
  }

  /** Whether a bar can be drawn at all. */
  public boolean open() {
    return figures.ages().open() > 0;
  }

  private boolean none() {
    return figures.opened() + figures.carried() + figures.closedWithProof() + figures.ages().open()
        == 0;
  }

  private List<Line> lines() {
    return List.of(
        Line.of("Opened in this cycle").count(figures.opened()),
        Line.of("Carried from an earlier cycle").count(figures.carried()),
        Line.of("Closed with proof").count(figures.closedWithProof()),
        Line.of("Open, not yet due").count(figures.ages().notYetDue()),
        Line.of("Overdue under 30 days").count(figures.ages().overdueShort()),
        Line.of("Overdue 30 to 90 days").count(figures.ages().overdueMiddle()),
        Line.of("Overdue over 90 days").count(figures.ages().overdueLong()));
  }
}
