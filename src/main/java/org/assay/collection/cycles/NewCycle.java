package org.assay.collection.cycles;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wanted of a cycle before it is opened. */
public record NewCycle(
    String code,
    String title,
    String questionSetId,
    String questionSetVersion,
    LocalDate opensOn,
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    @Nullable Long previousId) {

  Optional<String> fault() {
    return opensOn.isAfter(firstDeadline) || firstDeadline.isAfter(secondDeadline)
        ? Optional.of(
            "The dates are out of order. Give the opening day, then the first deadline, then the"
                + " second.")
        : Optional.empty();
  }

  Cycle cycle(long partnershipId, String sha256) {
    return new Cycle(
        0,
        partnershipId,
        code,
        title,
        questionSetId,
        questionSetVersion,
        sha256,
        opensOn,
        firstDeadline,
        secondDeadline,
        null,
        previousId);
  }
}
