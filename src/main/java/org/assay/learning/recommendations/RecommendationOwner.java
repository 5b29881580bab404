package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do it, and what they say about it.
 *
 * @param organisationId of an agency; null when a body of the partnership is to do it
 * @param bodyId of a body; null for an agency
 * @param name as it was when the recommendation was made
 * @param state one of the first five of {@link ChainState}
 * @param answer null until they have answered
 * @param reason why not, or not all of it
 */
@MappedEntity("recommendation_owner")
public record RecommendationOwner(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    @Nullable Long organisationId,
    @Nullable Long bodyId,
    String name,
    ChainState state,
    @Nullable OwnerAnswer answer,
    @Nullable String reason,
    @Nullable Long answeredBy,
    @Nullable LocalDate answeredOn,
    @Version int version) {

  /** Whether an action is this owner's. */
  public boolean plans(RecommendationAction action) {
    return Objects.equals(organisationId, action.organisationId())
        && Objects.equals(bodyId, action.bodyId());
  }

  RecommendationOwner answering(
      ChainState next, OwnerAnswer said, @Nullable String why, long by, LocalDate on) {
    return standing(next, said, why, by, on);
  }

  RecommendationOwner in(ChainState next) {
    return standing(next, answer, reason, answeredBy, answeredOn);
  }

  private RecommendationOwner standing(
      ChainState now,
      @Nullable OwnerAnswer said,
      @Nullable String why,
      @Nullable Long by,
      @Nullable LocalDate on) {
    return new RecommendationOwner(
        id,
        partnershipId,
        recommendationId,
        organisationId,
        bodyId,
        name,
        now,
        said,
        why,
        by,
        on,
        version);
  }
}
