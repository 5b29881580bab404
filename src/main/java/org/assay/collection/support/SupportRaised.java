package org.assay.collection.support;

/**
 * A submission asked for support, with so many things. Published in the transaction that stores it.
 */
public record SupportRaised(long partnershipId, long returnId, int count) {}
