package org.assay.collection.sharing;

/** An organisation in one of its partnerships, with what both are called. */
record LinkedOrganisation(
    long partnershipId, long organisationId, String partnership, String organisation) {}
