package org.assay.learning.recommendations.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a recommendation stands against the day on which it is due. */
public enum AgainstDate {
  NOT_DUE("Not due yet"),
  DUE_SOON("Due within 30 days"),
  OVERDUE("Overdue"),
  CLOSED_IN_TIME("Closed in time"),
  CLOSED_LATE("Closed late"),
  NOT_IMPLEMENTED("Closed, not implemented");

  static final int SOON_DAYS = 30;

  private final String label;

  AgainstDate(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * What was not done was not done in time, however early it was closed.
   *
   * @param closed the day on which it was closed; null while it is open
   */
  public static AgainstDate of(
      ChainState state, LocalDate due, @Nullable LocalDate closed, LocalDate today) {
    if (state == ChainState.NOT_IMPLEMENTED) return NOT_IMPLEMENTED;
    if (closed != null) return closed.isAfter(due) ? CLOSED_LATE : CLOSED_IN_TIME;
    if (today.isAfter(due)) return OVERDUE;
    return due.isAfter(today.plusDays(SOON_DAYS)) ? NOT_DUE : DUE_SOON;
  }
}
