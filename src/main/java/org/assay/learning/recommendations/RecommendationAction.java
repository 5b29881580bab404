package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an owner plans to do; it may serve several recommendations. */
@MappedEntity("recommendation_action")
public record RecommendationAction(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    @Nullable Long organisationId,
    @Nullable Long bodyId,
    String what,
    String leadName,
    LocalDate dueOn,
    long plannedBy,
    LocalDate plannedOn) {}
