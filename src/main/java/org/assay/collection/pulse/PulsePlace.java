package org.assay.collection.pulse;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in a pulse.
 *
 * @param code by which its staff find the survey, without its hyphen; the same for all of them
 * @param sector as it was when the pulse was opened; {@code district} and {@code quadrant}
 *     likewise, null for none
 */
@MappedEntity("pulse_place")
public record PulsePlace(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long pulseId,
    long organisationId,
    String code,
    String sector,
    @Nullable String district,
    @Nullable String quadrant) {

  public long key() {
    return Objects.requireNonNull(id);
  }
}
