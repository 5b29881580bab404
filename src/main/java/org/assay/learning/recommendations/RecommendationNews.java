package org.assay.learning.recommendations;

import java.util.List;
import java.util.Objects;
import org.assay.people.identity.Caller;

/**
 * Something happened to a recommendation that others should know. Published in the transaction that
 * stores it.
 *
 * @param organisationIds of the owners that are organisations
 * @param ofBody whether one of the partnership's own bodies owns it too
 * @param by id of who did it; 0 when nobody did
 */
public record RecommendationNews(
    long partnershipId,
    long recommendationId,
    What what,
    List<Long> organisationIds,
    boolean ofBody,
    long by) {

  /** What happened. */
  public enum What {
    /** Its words or its date were edited, or another source asks for the same. */
    CHANGED,
    /** An owner does not accept it, or not all of it. */
    NOT_ACCEPTED,
    /** An owner says that everything is done. */
    SAID_DONE,
    CHECKED,
    CLOSED,
    /** Closed before the Executive decided about it. */
    CLOSED_BEFORE_EXECUTIVE,
    REOPENED,
    ESCALATED,
    /** The same, to the last stage. */
    ESCALATED_TO_EXECUTIVE,
    DECIDED,
    REAUDITED,
    /** The month in which it is to be looked at again has begun. */
    REAUDIT_DUE
  }

  static RecommendationNews of(Caller by, Chain chain, What what) {
    var owners = chain.owners();
    return new RecommendationNews(
        chain.recommendation().partnershipId(),
        chain.id(),
        what,
        owners.stream()
            .map(RecommendationOwner::organisationId)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        owners.stream().anyMatch(it -> it.organisationId() == null),
        by.personId());
  }

  /** That a recommendation is to be looked at again. */
  public static RecommendationNews reauditDue(long partnership, long recommendation) {
    return new RecommendationNews(
        partnership, recommendation, What.REAUDIT_DUE, List.of(), false, 0);
  }
}
