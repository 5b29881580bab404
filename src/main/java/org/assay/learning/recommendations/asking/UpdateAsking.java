package org.assay.learning.recommendations.asking;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How often an organisation was asked for its updates of a quarter, and when last. */
@MappedEntity("recommendation_asking")
record UpdateAsking(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long organisationId,
    String quarter,
    int times,
    LocalDate lastOn) {

  UpdateAsking again(LocalDate on) {
    return new UpdateAsking(id, partnershipId, organisationId, quarter, times + 1, on);
  }
}
