package org.assay.learning.recommendations;

/**
 * A recommendation went up a stage. Published in the transaction that stores it.
 *
 * @param toExecutive whether this is the last stage
 */
public record EscalationRaised(long partnershipId, long recommendationId, boolean toExecutive) {}
