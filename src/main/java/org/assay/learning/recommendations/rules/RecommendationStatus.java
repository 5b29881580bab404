package org.assay.learning.recommendations.rules;

/**
 * The three things that are told of a recommendation, always apart.
 *
 * @param owner what its owners say; closing does not change it
 * @param evidence what somebody else saw
 * @param date how it stands against its day
 */
public record RecommendationStatus(ChainState owner, EvidenceShows evidence, AgainstDate date) {}
