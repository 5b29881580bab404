package org.assay.collection.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation needs support with.
 *
 * @param organisation its name
 * @param said the comment that was submitted with the answer; null when there was none
 * @param version grows by one with each step
 */
public record SupportRequest(
    long id,
    long partnershipId,
    long organisationId,
    String organisation,
    long cycleId,
    long returnId,
    String ref,
    String text,
    @Nullable String said,
    Instant raisedAt,
    RequestState state,
    int version) {}
