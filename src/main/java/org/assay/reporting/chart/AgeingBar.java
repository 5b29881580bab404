package org.assay.reporting.chart;

import java.util.List;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.FigureWords;

/** How old the open actions are: one thick bar from not yet due to longest overdue. */
public final class AgeingBar {

  private AgeingBar() {}

  public static Drawing of(ActionAges ages) {
    return of("actions", ages);
  }

  /**
   * @param what is open, for instance "recommendations"
   */
  public static Drawing of(String what, ActionAges ages) {
    var counts =
        List.of(ages.notYetDue(), ages.overdueShort(), ages.overdueMiddle(), ages.overdueLong());
    var bar = new StackedBars.Bar("Open " + what, counts, FigureWords.count(ages.open()) + " open");
    return StackedBars.of("Open " + what + " by age.", Palette.AGEING, List.of(bar));
  }
}
