package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency that takes part in an audit.
 *
 * @param feedback what the audit lead tells it; null until written
 */
@MappedEntity("case_audit_agency")
public record AuditAgency(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    long organisationId,
    @Nullable String feedback,
    @Nullable Instant feedbackAt) {}
