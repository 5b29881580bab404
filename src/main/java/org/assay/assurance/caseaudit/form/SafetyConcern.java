package org.assay.assurance.caseaudit.form;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody fears for the child of a case now.
 *
 * @param closedBy who said what was done; null while it is open
 */
@MappedEntity("case_audit_safety")
public record SafetyConcern(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    long formId,
    long organisationId,
    long raisedBy,
    Instant raisedAt,
    @Nullable Long closedBy,
    @Nullable Instant closedAt,
    @Nullable String done) {

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Of a stored concern. */
  public long concernId() {
    return Objects.requireNonNull(id);
  }
}
