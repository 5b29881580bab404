package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** An agency that is asked about a case. */
@MappedEntity("case_audit_case_agency")
public record CaseAgency(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    long caseId,
    long organisationId) {}
