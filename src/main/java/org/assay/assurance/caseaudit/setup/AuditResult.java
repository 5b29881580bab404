package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of records counted.
 *
 * @param met records that show it
 * @param lookedAt records looked at, at least {@code met}
 */
@MappedEntity("case_audit_result")
public record AuditResult(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    int number,
    String measure,
    int met,
    int lookedAt) {}
