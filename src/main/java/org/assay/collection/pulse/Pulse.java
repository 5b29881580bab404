package org.assay.collection.pulse;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * One survey of staff beside a cycle.
 *
 * @param organisationId whose lead opened it for the own staff; null where the partnership opened
 *     it for every organisation that it could ask
 * @param opensOn first day on which staff can answer
 * @param closesOn last day on which staff can answer
 * @param purgedOn the day on which the answers were deleted; null while they are kept
 */
@MappedEntity("pulse")
public record Pulse(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long cycleId,
    @Nullable Long organisationId,
    String questionSetId,
    String questionSetVersion,
    LocalDate opensOn,
    LocalDate closesOn,
    @Nullable LocalDate purgedOn) {
  /** From so many answers on, results are shown. Fewer people could be told apart by colleagues. */
  public static final int LEAST = 10;

  /** From so many answers on, words that staff wrote are shown, since a style can be known. */
  public static final int LEAST_FOR_WORDS = 2 * LEAST;

  public long key() {
    return Objects.requireNonNull(id);
  }

  public boolean ofPartnership() {
    return organisationId == null;
  }

  public PulsePhase phase(LocalDate today) {
    if (purgedOn != null) return PulsePhase.DELETED;
    if (today.isBefore(opensOn)) return PulsePhase.NOT_OPEN;
    return today.isAfter(closesOn) ? PulsePhase.CLOSED : PulsePhase.OPEN;
  }

  /** For instance "1 March 2026 to 20 March 2026". */
  public String window() {
    return England.date(opensOn) + " to " + England.date(closesOn);
  }

  boolean overlaps(LocalDate opens, LocalDate closes) {
    return !opens.isAfter(closesOn) && !closes.isBefore(opensOn);
  }

  Pulse purged(LocalDate on) {
    return new Pulse(
        id,
        partnershipId,
        cycleId,
        organisationId,
        questionSetId,
        questionSetVersion,
        opensOn,
        closesOn,
        on);
  }
}
