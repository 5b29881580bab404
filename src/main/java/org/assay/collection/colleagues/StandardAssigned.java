package org.assay.collection.colleagues;

/** A standard was given to somebody who has an account. */
public record StandardAssigned(long partnershipId, long returnId, long personId, String standard) {}
