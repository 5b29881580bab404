package org.assay.reporting.chart;

import java.util.List;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.FigureWords;

/** How old the open actions are: one thick bar from not yet due to longest overdue. */
public final class AgeingBar {

  private AgeingBar() {}

  public static Drawing of(ActionAges ages) {
    var counts =
        List.of(ages.notYetDue(), ages.overdueShort(), ages.overdueMiddle(), ages.overdueLong());
    var bar = new StackedBars.Bar("Open actions", counts, FigureWords.count(ages.open()) + " open");
    return StackedBars.of("Open actions by age.", Palette.AGEING, List.of(bar));
  }
}
