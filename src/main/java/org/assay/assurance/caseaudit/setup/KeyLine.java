package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A key line of enquiry, and what the panel answers to it.
 *
 * @param verdict code of a {@code Verdict} of the panel; null until it is answered
 */
@MappedEntity("case_audit_line")
public record KeyLine(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    int number,
    String question,
    @Nullable String verdict,
    @Nullable String answer,
    int version) {}
