package org.assay.people.identity;

/**
 * Somebody took over what another person did for an organisation. Published in the transaction.
 *
 * @param fromName name of the person whose access ends
 * @param by who said so
 */
public record AccessHandedOver(
    long partnershipId,
    long organisationId,
    long fromPerson,
    String fromName,
    long toPerson,
    String toName,
    long by) {}
