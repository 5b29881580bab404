package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action for one recommendation, with the proof that it was done for that one.
 *
 * @param proof what shows it; null until somebody has said
 */
@MappedEntity("recommendation_action_gap")
public record ActionGap(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long actionId,
    long recommendationId,
    @Nullable String proof,
    @Nullable LocalDate proofOn,
    @Nullable Long provedBy) {}
