package org.assay.assurance.caseaudit.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.jspecify.annotations.Nullable;

/**
 * An agency's form about a case, without its answers.
 *
 * @param reference of the case
 * @param state {@code open}, {@code stopped} or {@code sent}
 * @param sentBack why it was last sent back; null when it never was, or is not the caller's
 */
@Serdeable
record FormResource(
    long id,
    long auditId,
    long caseId,
    String reference,
    long organisationId,
    String organisation,
    String state,
    @Nullable Instant sentAt,
    @Nullable String sentBack) {

  static FormResource of(
      AgencyForm it, String reference, String organisation, @Nullable String sentBack) {
    return new FormResource(
        it.id(),
        it.auditId(),
        it.caseId(),
        reference,
        it.organisationId(),
        organisation,
        AuditResource.code(it.state()),
        it.sentAt(),
        sentBack);
  }

  /**
   * What became of answers that were sent.
   *
   * @param versions of every answer that was sent, as stored now
   * @param stopped whether the answers say that the child may be unsafe, so that the form is
   *     stopped
   */
  @Serdeable
  record Saved(long formId, Instant savedAt, boolean stopped, Map<String, Integer> versions) {}
}
