package org.assay.reporting;

import java.util.List;

/** How old the open actions are: one thick bar from not yet due to longest overdue. */
public final class AgeingBar {

  private AgeingBar() {}

  /**
   * @param overdueShort under 30 days; {@code overdueLong} over 90 days
   */
  public record Ages(int notYetDue, int overdueShort, int overdueMiddle, int overdueLong) {
    public int open() {
      return notYetDue + overdueShort + overdueMiddle + overdueLong;
    }
  }

  public static Drawing of(Ages ages) {
    var counts =
        List.of(ages.notYetDue(), ages.overdueShort(), ages.overdueMiddle(), ages.overdueLong());
    var bar = new StackedBars.Bar("Open actions", counts, Figures.count(ages.open()) + " open");
    return StackedBars.of("Open actions by age.", Palette.AGEING, List.of(bar));
  }
}
