package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation taken to a higher stage of the partnership, with what was decided there.
 *
 * @param stage from 1; the last is the Executive's
 * @param decision null until it was decided
 */
@MappedEntity("recommendation_escalation")
public record Escalation(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    int stage,
    String stageName,
    boolean lastStage,
    String reason,
    long raisedBy,
    LocalDate raisedOn,
    @Nullable String decision,
    @Nullable Long decidedBy,
    @Nullable LocalDate decidedOn) {

  Escalation undecided() {
    return new Escalation(
        id,
        partnershipId,
        recommendationId,
        stage,
        stageName,
        lastStage,
        reason,
        raisedBy,
        raisedOn,
        null,
        null,
        null);
  }

  public boolean isOpen() {
    return decision == null;
  }
}
