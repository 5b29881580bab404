package org.assay.learning.recommendations;

import java.util.List;

/**
 * A recommendation was made, which these organisations are asked to answer. Published in the
 * transaction that stores it.
 */
public record RecommendationMade(
    long partnershipId, long recommendationId, List<Long> organisationIds) {}
