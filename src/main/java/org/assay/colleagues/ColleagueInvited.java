package org.assay.colleagues;

import java.time.Instant;

/**
 * Somebody was invited to answer a standard, and must be told how to get in.
 *
 * @param address of the page that accepts the invitation, within the service; whoever has it can
 *     accept, so it goes into the letter and nowhere else
 * @param expires when it stops working
 */
public record ColleagueInvited(
    long partnershipId,
    long organisationId,
    long returnId,
    String email,
    String name,
    String organisation,
    String cycle,
    String standardTitle,
    String byName,
    String address,
    Instant expires) {}
