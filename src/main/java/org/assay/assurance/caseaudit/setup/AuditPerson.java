package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on an audit.
 *
 * @param organisationId of the agency whose forms they answer; null for members of the panel
 */
@MappedEntity("case_audit_person")
public record AuditPerson(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    long personId,
    @Nullable Long organisationId) {}
