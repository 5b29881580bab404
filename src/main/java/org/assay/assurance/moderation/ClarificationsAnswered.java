package org.assay.assurance.moderation;

import java.util.Set;

/**
 * An organisation has answered what moderators asked. Published in the transaction that stores it.
 *
 * @param people who marks the return, and who had sent the questions
 */
public record ClarificationsAnswered(long partnershipId, long sampleId, Set<Long> people) {}
