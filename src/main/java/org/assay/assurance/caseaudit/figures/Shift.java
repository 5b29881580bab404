package org.assay.assurance.caseaudit.figures;

import org.jspecify.annotations.Nullable;

/** How the share of cases judged good or better moved between two audits of a theme. */
public enum Shift {
  IMPROVED("Improved"),
  HELD("Held"),
  FELL("Fell");

  private final String label;

  Shift(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Null when one of them has no grade. */
  static @Nullable Shift between(GradeCounts before, GradeCounts now) {
    if (before.n() == 0 || now.n() == 0) return null;
    // Shares are compared without dividing, so that no rounding decides.
    var moved = Integer.compare(now.good() * before.n(), before.good() * now.n());
    return moved > 0 ? IMPROVED : moved < 0 ? FELL : HELD;
  }
}
