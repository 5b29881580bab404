package org.assay.people.directory;

/**
 * Organisations run by one body.
 *
 * @param kind {@code academy-trust}, {@code federation}, {@code nhs-system} or {@code council}
 */
public record OrganisationGroup(long id, String code, String name, String kind) {}
