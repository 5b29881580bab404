package org.assay.learning.challenge;

/** A feedback letter went out. Published in the transaction that stores it. */
public record FeedbackSent(long partnershipId, long organisationId, long sessionId) {}
