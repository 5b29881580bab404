package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a recommendation before somebody edited it.
 *
 * @param reason why it was edited
 */
@MappedEntity("recommendation_edit")
public record RecommendationEdit(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    String words,
    String theme,
    @Nullable String priority,
    LocalDate dueOn,
    String measure,
    String reason,
    long editedBy,
    LocalDate editedOn) {}
