package org.assay.assurance.pulse;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What leaders claim beside what staff say. The two do not measure the same thing: a claim is a
 * place on a scale, a share counts people. So a gap is a question to ask and not a finding.
 */
public enum Gap {
  LEADERS_HIGHER("Leaders claim more than staff say"),
  ALIKE("Much the same"),
  STAFF_HIGHER("Staff say more than leaders claim"),
  NO_CLAIM("No claim to compare with");

  /** Nearer than this, claim and share are alike, whatever the interval. */
  private static final double NEAR = 0.2;

  private final String words;

  Gap(String words) {
    this.words = words;
  }

  /**
   * They differ where the claim lies outside the 95% interval of the share and at least 0.2 from
   * it.
   *
   * @param claimed in [0, 1]; null without a claim on a scale
   */
  public static Gap of(@Nullable BigDecimal claimed, StaffShare staff) {
    if (claimed == null) return NO_CLAIM;
    var claim = claimed.doubleValue();
    var share = staff.ratio().doubleValue();
    if (claim > staff.high() && claim - share >= NEAR) return LEADERS_HIGHER;
    return claim < staff.low() && share - claim >= NEAR ? STAFF_HIGHER : ALIKE;
  }

  public String words() {
    return words;
  }
}
