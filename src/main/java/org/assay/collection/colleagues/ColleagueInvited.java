package org.assay.collection.colleagues;

/**
 * Somebody was invited to answer a standard, and must be told how to get in: {@link
 * InvitationLetters} says what to write.
 *
 * @param byPersonId who invites
 */
public record ColleagueInvited(
    long partnershipId, long returnId, long invitationId, long byPersonId) {}
