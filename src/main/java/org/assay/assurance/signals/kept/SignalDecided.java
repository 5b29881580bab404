package org.assay.assurance.signals.kept;

/** The subgroup decided about a signal. Published in the transaction that stores it. */
public record SignalDecided(long partnershipId, long organisationId, long returnId) {}
