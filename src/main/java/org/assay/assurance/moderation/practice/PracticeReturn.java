package org.assay.assurance.moderation.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return to practise on.
 *
 * @param number 1 or 2 within its cycle
 * @param anonymised whether it is taken from a real return; made up otherwise
 * @param madeBy who knows its agreed scores, and so need not practise on it
 * @param readyAt from when on it can be scored and no longer changed; null before
 */
record PracticeReturn(
    long id,
    long partnershipId,
    long cycleId,
    int number,
    String title,
    boolean anonymised,
    long madeBy,
    @Nullable Instant readyAt) {
  boolean isReady() {
    return readyAt != null;
  }
}
