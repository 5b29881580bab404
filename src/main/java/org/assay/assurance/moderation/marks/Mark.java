package org.assay.assurance.moderation.marks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a marker gave one answer.
 *
 * @param claimed code of the option that the organisation chose; null when it chose none
 * @param option code of the option; "yes" or "no" for a question that is answered so
 * @param version grows with each change, from 1
 */
public record Mark(
    String question,
    Marker marker,
    long personId,
    @Nullable String claimed,
    String option,
    @Nullable String comment,
    Instant at,
    int version) {}
