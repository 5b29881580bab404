package org.assay.learning.recommendations.asking;

/**
 * An organisation owes updates for a quarter. Published in the transaction that stores it.
 *
 * @param times how often it has been asked, this time included
 */
public record UpdatesAsked(long partnershipId, long organisationId, int times) {}
