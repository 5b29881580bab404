package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found of a recommendation after it was closed.
 *
 * @param reference of the audit, as people call it
 * @param auditId of a case audit that this service keeps
 */
@MappedEntity("recommendation_reaudit")
public record Reaudit(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    EvidenceShows result,
    String reference,
    @Nullable Long auditId,
    String words,
    long foundBy,
    LocalDate foundOn) {}
