package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.assay.learning.recommendations.rules.ChainState;
import org.jspecify.annotations.Nullable;

/**
 * A closed recommendation was opened again.
 *
 * @param state that it had, closed
 * @param reason why it was opened again
 */
@MappedEntity("recommendation_reopening")
public record Reopening(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    ChainState state,
    long closedBy,
    LocalDate closedOn,
    String closingReason,
    String reason,
    long reopenedBy,
    LocalDate reopenedOn) {}
