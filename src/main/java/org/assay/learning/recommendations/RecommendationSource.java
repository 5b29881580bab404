package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An audit or review that asks for a recommendation, in its own words.
 *
 * @param ref number of the recommendation there; null where it has none
 */
@MappedEntity("recommendation_source")
public record RecommendationSource(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    long findingId,
    @Nullable String ref,
    String words,
    LocalDate joinedOn) {}
