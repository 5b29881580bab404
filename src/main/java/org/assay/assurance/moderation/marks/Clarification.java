package org.assay.assurance.moderation.marks;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The questions that moderators asked an organisation about its return, all at once.
 *
 * @param after number of the submission that was opened again for them
 * @param questions how many answers they are about
 * @param answered whether the organisation has signed its return off again
 */
public record Clarification(
    long sampleId,
    long returnId,
    int after,
    long askedBy,
    Instant askedAt,
    LocalDate answerBy,
    int questions,
    boolean answered) {
  /** Characters of what is asked about one answer. */
  public static final int LONGEST_NOTE = 1_000;

  /** Whether the organisation still has time to answer. */
  boolean isAwaited(LocalDate today) {
    return !answered && !today.isAfter(answerBy);
  }
}
