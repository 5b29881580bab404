package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.assay.learning.recommendations.rules.ChainState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, from whom and by when, and whether it is closed.
 *
 * @param number by which people call it, within the partnership
 * @param measure how one would see that it made a difference to children
 * @param state of the whole chain; while it is open, what its owners say together
 * @param madeOn the day on which its first source made it; its age counts from there
 * @param reauditOn the first day of the month in which it is to be looked at again
 */
@MappedEntity("recommendation")
public record Recommendation(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    int number,
    String words,
    String theme,
    @Nullable String priority,
    LocalDate dueOn,
    String measure,
    ChainState state,
    LocalDate madeOn,
    long madeBy,
    LocalDateTime madeAt,
    @Nullable Long closedBy,
    @Nullable LocalDate closedOn,
    @Nullable String closingReason,
    @Nullable LocalDate reauditOn,
    @Version int version) {

  /** For instance "R7". */
  public String ref() {
    return "R" + number;
  }

  Recommendation in(ChainState next) {
    return standing(next, closedBy, closedOn, closingReason, reauditOn);
  }

  Recommendation closed(
      ChainState as, long by, LocalDate on, String reason, @Nullable LocalDate reaudit) {
    return standing(as, by, on, reason, reaudit);
  }

  /** Open again, as if it had never been closed; how it was closed is kept apart. */
  Recommendation reopened(ChainState as) {
    return standing(as, null, null, null, null);
  }

  private Recommendation standing(
      ChainState now,
      @Nullable Long by,
      @Nullable LocalDate on,
      @Nullable String reason,
      @Nullable LocalDate reaudit) {
    return new Recommendation(
        id,
        partnershipId,
        number,
        words,
        theme,
        priority,
        dueOn,
        measure,
        now,
        madeOn,
        madeBy,
        madeAt,
        by,
        on,
        reason,
        reaudit,
        version);
  }

  Recommendation saying(ReviseRecommendations.Wording it) {
    return new Recommendation(
        id,
        partnershipId,
        number,
        it.words().strip(),
        it.theme().strip(),
        it.priority(),
        Objects.requireNonNull(it.dueOn()),
        it.measure().strip(),
        state,
        madeOn,
        madeBy,
        madeAt,
        closedBy,
        closedOn,
        closingReason,
        reauditOn,
        version);
  }
}
