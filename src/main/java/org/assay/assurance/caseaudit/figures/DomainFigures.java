package org.assay.assurance.caseaudit.figures;

import org.assay.assurance.caseaudit.panel.Domain;
import org.jspecify.annotations.Nullable;

/**
 * What was judged of one domain over all cases whose forms are in.
 *
 * @param agencies what agencies say of their own work, one for each form
 * @param panel what the panel judged, one for each case
 * @param above agencies' grades that are better than the panel's of the case
 * @param same grades that are the panel's
 * @param below grades that are worse
 * @param before what the panel judged in the last audit of the theme; null when there is none
 */
public record DomainFigures(
    Domain domain,
    GradeCounts agencies,
    GradeCounts panel,
    int above,
    int same,
    int below,
    @Nullable GradeCounts before) {

  /** Null when there is nothing to compare. */
  public @Nullable Shift shift() {
    return before == null ? null : Shift.between(before, panel);
  }
}
