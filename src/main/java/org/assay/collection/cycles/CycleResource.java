package org.assay.collection.cycles;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as the API shows it.
 *
 * @param phase {@code not-open}, {@code open}, {@code late} or {@code closed}
 * @param previousId the cycle with which this one is compared
 */
@Serdeable
public record CycleResource(
    long id,
    String code,
    String title,
    String phase,
    QuestionSetName questionSet,
    LocalDate opensOn,
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    @Nullable Long previousId) {

  /**
   * @param sha256 of the canonical form of the document
   */
  @Serdeable
  public record QuestionSetName(String id, String version, String sha256) {}

  static CycleResource of(Cycle it, Instant now) {
    return new CycleResource(
        it.id(),
        it.code(),
        it.title(),
        it.phase(now).code(),
        new QuestionSetName(it.questionSetId(), it.questionSetVersion(), it.sha256()),
        it.opensOn(),
        it.firstDeadline(),
        it.secondDeadline(),
        it.previousId());
  }
}
