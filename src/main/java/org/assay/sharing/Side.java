package org.assay.sharing;

/** An organisation in one of its partnerships, with what both are called. */
record Side(long partnershipId, long organisationId, String partnership, String organisation) {}
