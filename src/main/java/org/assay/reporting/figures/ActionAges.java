package org.assay.reporting.figures;

/**
 * How old the open actions are.
 *
 * @param overdueShort under 30 days; {@code overdueLong} over 90 days
 */
public record ActionAges(int notYetDue, int overdueShort, int overdueMiddle, int overdueLong) {

  /** All that are not closed. */
  public int open() {
    return notYetDue + overdueShort + overdueMiddle + overdueLong;
  }
}
