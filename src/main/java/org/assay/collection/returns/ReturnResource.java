package org.assay.collection.returns;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A return as the API shows it, without its answers.
 *
 * @param status {@code not-started}, {@code in-progress}, {@code awaiting-sign-off}, {@code
 *     submitted} or {@code reopened}
 * @param submissions how many times it has been signed off
 * @param reason why it was last sent back or reopened
 */
@Serdeable
public record ReturnResource(
    long id,
    long cycleId,
    long organisationId,
    String organisation,
    String status,
    int version,
    @Nullable Instant declaredAt,
    @Nullable Instant firstSubmittedAt,
    @Nullable Instant submittedAt,
    int submissions,
    @Nullable String reason) {

  /**
   * @param versions of every answer that was sent, as stored now
   */
  @Serdeable
  public record Saved(
      long returnId, int version, String status, Instant savedAt, Map<String, Integer> versions) {}

  public static ReturnResource of(Returns.Line line) {
    return of(line.agencyReturn(), line.organisation().name());
  }

  static ReturnResource of(AgencyReturn agencyReturn, String organisation) {
    return new ReturnResource(
        agencyReturn.id(),
        agencyReturn.cycleId(),
        agencyReturn.organisationId(),
        organisation,
        agencyReturn.status().code(),
        agencyReturn.version(),
        agencyReturn.declaredAt(),
        agencyReturn.firstSubmittedAt(),
        agencyReturn.submittedAt(),
        agencyReturn.submissions(),
        agencyReturn.lastReason());
  }
}
