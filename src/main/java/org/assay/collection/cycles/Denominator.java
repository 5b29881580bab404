package org.assay.collection.cycles;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a cycle expects a return at a time: of all whom it asks, but for those that had closed by
 * then, or by its end, without one. A return that was given counts for ever.
 */
public final class Denominator {

  /** In SQL, on the organisation {@code o} and its return {@code r}; takes the day and the time. */
  public static final String CONDITION =
      " and (o.closed_on is null or o.closed_on > ? or r.first_submitted_at <= ?)";

  private Denominator() {}

  /** The same of one organisation. */
  public static boolean counts(@Nullable LocalDate closedOn, LocalDate day, boolean returned) {
    return closedOn == null || closedOn.isAfter(day) || returned;
  }

  /** The day by which closing counts. */
  public static LocalDate day(Cycle cycle, Instant at) {
    var end = cycle.lateUntil().minusNanos(1);
    return LocalDate.ofInstant(at.isBefore(end) ? at : end, England.ZONE);
  }
}
