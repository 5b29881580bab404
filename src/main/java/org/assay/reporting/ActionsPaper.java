package org.assay.reporting;

import java.util.List;
import org.assay.reporting.chart.AgeingBar;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.figures.ActionsSummary;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out what is being done about the gaps. */
public record ActionsPaper(ActionsSummary figures) {

  public Drawing chart() {
    return AgeingBar.of(figures.ages());
  }

  public ReportTable table() {
    var columns = List.of(TableColumn.text("Actions", 40), TableColumn.number("Number", 10));
    var lines = none() ? List.<TableLine>of() : lines();
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

  private List<TableLine> lines() {
    return List.of(
        TableLine.of("Opened in this cycle").count(figures.opened()),
        TableLine.of("Carried from an earlier cycle").count(figures.carried()),
        TableLine.of("Closed with proof").count(figures.closedWithProof()),
        TableLine.of("Open, not yet due").count(figures.ages().notYetDue()),
        TableLine.of("Overdue under 30 days").count(figures.ages().overdueShort()),
        TableLine.of("Overdue 30 to 90 days").count(figures.ages().overdueMiddle()),
        TableLine.of("Overdue over 90 days").count(figures.ages().overdueLong()));
  }
}
