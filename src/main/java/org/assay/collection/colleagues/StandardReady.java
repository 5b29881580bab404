package org.assay.collection.colleagues;

/**
 * A colleague has done with a standard, and waits for a review.
 *
 * @param toPersonId who gave it
 */
public record StandardReady(long partnershipId, long returnId, long toPersonId, String standard) {}
