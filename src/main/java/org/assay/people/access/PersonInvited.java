package org.assay.people.access;

import java.time.Instant;

/**
 * Somebody was given access and is to be told by a letter.
 *
 * @param from when the letter may go: their access begins then
 */
public record PersonInvited(long partnershipId, long personId, long invitationId, Instant from) {}
