package org.assay.desk.leads;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leads on safeguarding.
 *
 * @param id 0 for one that is not stored
 * @param department empty for the organisation as a whole
 * @param trainedOn of the last full training; a month is its first day
 * @param fromReturn whether a return said so, so that the next one replaces it
 */
record Lead(
    long id,
    long organisationId,
    String organisation,
    String department,
    LeadRole role,
    @Nullable String name,
    @Nullable String post,
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String deputy,
    @Nullable String cover,
    @Nullable LocalDate trainedOn,
    boolean fromReturn) {

  /** Full training comes round at least every two years (KCSIE, Annex C). */
  static final int YEARS = 2;

  /** Whether the training is older than it may be, or nobody knows. */
  boolean isStale(LocalDate today) {
    return trainedOn == null || trainedOn.isBefore(oldest(today));
  }

  /** The first day of the month two years ago: training is known by its month. */
  static LocalDate oldest(LocalDate today) {
    return today.minusYears(YEARS).withDayOfMonth(1);
  }
}
