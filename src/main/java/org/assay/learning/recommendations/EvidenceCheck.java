package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.jspecify.annotations.Nullable;

/** What somebody other than the owner saw. */
@MappedEntity("recommendation_check")
public record EvidenceCheck(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    EvidenceShows shows,
    String words,
    long checkedBy,
    LocalDate checkedOn) {}
