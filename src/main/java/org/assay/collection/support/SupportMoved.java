package org.assay.collection.support;

/** A request was taken up, answered or closed. Published in the transaction that stores it. */
public record SupportMoved(
    long partnershipId, long requestId, long organisationId, RequestState state) {}
