package org.assay.colleagues;

/**
 * A standard was reviewed and sent back to whoever holds it.
 *
 * @param note what is to be done
 */
public record StandardReturned(
    long partnershipId,
    long organisationId,
    long returnId,
    long toPersonId,
    String standard,
    String standardTitle,
    String cycle,
    String note,
    String byName) {}
