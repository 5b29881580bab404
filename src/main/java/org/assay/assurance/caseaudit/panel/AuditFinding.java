package org.assay.assurance.caseaudit.panel;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param kind {@link #STRENGTH} or {@link #GAP}
 * @param repeated whether an earlier audit found the same
 * @param domain key of the domain that it is about
 * @param cases references of the cases that show it, with commas between
 */
@MappedEntity("case_audit_finding")
public record AuditFinding(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    String kind,
    boolean repeated,
    String domain,
    String words,
    String cases,
    long writtenBy,
    Instant writtenAt) {
  public static final String STRENGTH = "STRENGTH";
  public static final String GAP = "GAP";

  public boolean isGap() {
    return kind.equals(GAP);
  }
}
