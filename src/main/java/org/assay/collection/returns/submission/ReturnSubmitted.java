package org.assay.collection.returns.submission;

import java.time.Instant;
import java.util.List;

/**
 * A return was signed off and its submission can be read. Published in the transaction that stores
 * it: listen after the commit.
 *
 * @param number 1 for the first submission of the return, more for amendments
 * @param support what the organisation asks for help with
 */
public record ReturnSubmitted(
    long partnershipId,
    long cycleId,
    long returnId,
    long organisationId,
    long submissionId,
    int number,
    Instant at,
    List<SupportWanted> support) {}
