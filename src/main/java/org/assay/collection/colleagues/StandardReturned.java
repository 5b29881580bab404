package org.assay.collection.colleagues;

/**
 * A standard was reviewed and sent back.
 *
 * @param toPersonId who holds it
 */
public record StandardReturned(
    long partnershipId, long returnId, long toPersonId, String standard) {}
