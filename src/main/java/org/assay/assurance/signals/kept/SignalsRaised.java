package org.assay.assurance.signals.kept;

/**
 * A return was signed off, and something in it waits for the organisation's explanation. Published
 * in the transaction that stores it.
 */
public record SignalsRaised(long partnershipId, long organisationId, long returnId) {}
