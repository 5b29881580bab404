package org.assay.learning.recommendations;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import org.assay.learning.recommendations.rules.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What an owner reported for a quarter.
 *
 * @param quarter code of a {@link Quarter}
 * @param difference to children and families; what was seen, not what is hoped
 * @param evidence what shows it; null for none
 * @param stuck what stands in the way; null for nothing
 * @param finished whether the owner says that all of it is done
 */
@MappedEntity("recommendation_update")
public record QuarterUpdate(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long recommendationId,
    long ownerId,
    String quarter,
    String done,
    String difference,
    @Nullable String evidence,
    @Nullable String stuck,
    boolean finished,
    long givenBy,
    LocalDate givenOn,
    @Version int version) {
  /** What the person who changes it says that they saw; 0 stands for no update. */
  public int seen() {
    return version + 1;
  }
}
