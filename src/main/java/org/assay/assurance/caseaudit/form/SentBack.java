package org.assay.assurance.caseaudit.form;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The audit lead sent a form back to its agency, to be changed and sent again. */
@MappedEntity("case_audit_form_back")
public record SentBack(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long formId,
    long personId,
    Instant sentBackAt,
    String reason) {}
