package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.reporting.figures.CycleTotals;
import org.jspecify.annotations.Nullable;

/**
 * Who has returned what by when. On time is up to the first deadline, late up to the second; what
 * is not in by then is outstanding.
 *
 * @param cuts in printed order: sector, setting type, phase, district, quadrant, as far as they
 *     apply
 */
public record Completion(
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    Tally whole,
    List<Cut> cuts,
    List<Outstanding> outstanding) {

  /**
   * @param returnedLastYear share of those asked that had returned in the cycle before at the same
   *     point of it, in [0, 1]; null without one
   */
  public record Tally(
      int expected, int onTime, int late, int inProgress, @Nullable BigDecimal returnedLastYear) {
    public int returned() {
      return onTime + late;
    }

    public int notStarted() {
      return expected - returned() - inProgress;
    }

    public @Nullable BigDecimal returnedShare() {
      return CycleTotals.ratio(returned(), expected);
    }
  }

  /** One way to divide those asked. */
  public record Cut(String name, List<Group> groups) {}

  public record Group(String name, Tally tally) {}

  /**
   * @param lastContact null when nobody has been in touch yet
   */
  public record Outstanding(
      String organisation,
      String kind,
      String state,
      @Nullable LocalDate lastContact,
      String chasedBy) {}
}
