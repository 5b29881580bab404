package org.assay.collection.cycles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * One collection: an edition asked by two deadlines. A deadline lasts until the end of its day in
 * the United Kingdom.
 *
 * @param id 0 while it is not stored
 * @param sha256 of the edition
 * @param closedAt when it was closed before its second deadline, or null
 * @param previousId the cycle with which this one is compared
 */
public record Cycle(
    long id,
    long partnershipId,
    String code,
    String title,
    String questionSetId,
    String questionSetVersion,
    String sha256,
    LocalDate opensOn,
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    @Nullable Instant closedAt,
    @Nullable Long previousId) {

  /** The same with other deadlines. */
  Cycle with(LocalDate first, LocalDate second, @Nullable Instant closed) {
    return new Cycle(
        id,
        partnershipId,
        code,
        title,
        questionSetId,
        questionSetVersion,
        sha256,
        opensOn,
        first,
        second,
        closed,
        previousId);
  }

  public CyclePhase phase(Instant now) {
    if (now.isBefore(startOf(opensOn))) {
      return CyclePhase.NOT_OPEN;
    }
    if ((closedAt != null && !now.isBefore(closedAt)) || !now.isBefore(lateUntil())) {
      return CyclePhase.CLOSED;
    }
    return now.isBefore(onTimeUntil()) ? CyclePhase.OPEN : CyclePhase.LATE;
  }

  /** The moment from which a return is late. */
  public Instant onTimeUntil() {
    return startOf(firstDeadline.plusDays(1));
  }

  /** The moment from which no return is taken. */
  public Instant lateUntil() {
    return startOf(secondDeadline.plusDays(1));
  }

  /**
   * The point of an earlier cycle that is as far from its first deadline as a time is from this
   * one's; its end once this one has ended.
   */
  public Instant samePointOf(Cycle before, Instant at) {
    if (phase(at) == CyclePhase.CLOSED) {
      return before.lateUntil();
    }
    var point = before.onTimeUntil().minus(Duration.between(at, onTimeUntil()));
    return point.isBefore(before.lateUntil()) ? point : before.lateUntil();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(England.ZONE).toInstant();
  }
}
