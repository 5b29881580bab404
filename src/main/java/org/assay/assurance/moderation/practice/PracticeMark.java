package org.assay.assurance.moderation.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator gave one answer of a practice return.
 *
 * @param option code of it
 */
record PracticeMark(
    long practiceId,
    long personId,
    String question,
    String option,
    @Nullable String comment,
    Instant at) {}
