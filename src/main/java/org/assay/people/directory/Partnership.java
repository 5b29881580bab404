package org.assay.people.directory;

/**
 * A safeguarding children partnership, the tenant.
 *
 * @param subgroupName what it calls its Performance, Audit and Scrutiny subgroup
 */
public record Partnership(
    long id, String code, String name, String subgroupName, String countyName) {}
