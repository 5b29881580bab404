package org.assay.assurance.moderation.visits;

import java.time.LocalDate;
import java.util.Optional;

/** When a visit can have been. */
final class VisitRules {
  private VisitRules() {}

  /**
   * What is wrong with a day; empty when nothing is.
   *
   * @param cycleOpened no visit about a return was made before it was asked for
   */
  static Optional<String> fault(LocalDate on, LocalDate cycleOpened, LocalDate today) {
    if (on.isAfter(today)) return Optional.of("Enter a day that is not in the future");
    return on.isBefore(cycleOpened)
        ? Optional.of("Enter a day after the cycle opened")
        : Optional.empty();
  }
}
