package org.assay.assurance.moderation.sample;

import java.time.Instant;
import java.util.List;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.SampleDraw.Part;
import org.jspecify.annotations.Nullable;

/**
 * A return that was drawn.
 *
 * @param place in which it was drawn, from 1
 * @param reasons that it had when it was drawn
 * @param firstMarker null when nobody may mark it
 * @param secondMarker null when it is marked once
 * @param finishedAt when the first marker finished, so that the organisation may read it
 */
public record Sample(
    long id,
    long partnershipId,
    long cycleId,
    long returnId,
    int number,
    long organisationId,
    String organisation,
    Part part,
    int place,
    List<RiskReason> reasons,
    @Nullable Long firstMarker,
    @Nullable Long secondMarker,
    @Nullable Instant finishedAt) {

  /** Null when the person marks it in no part. */
  public @Nullable Marker markerOf(long person) {
    if (Long.valueOf(person).equals(firstMarker)) return Marker.FIRST;
    return Long.valueOf(person).equals(secondMarker) ? Marker.SECOND : null;
  }
}
