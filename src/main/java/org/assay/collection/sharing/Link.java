package org.assay.collection.sharing;

/**
 * The same organisation in another partnership, as both of its approvers agreed.
 *
 * @param otherPartnership its name
 * @param otherOrganisation what the organisation is called there
 */
public record Link(
    long id,
    long otherPartnershipId,
    long otherOrganisationId,
    String otherPartnership,
    String otherOrganisation) {}
