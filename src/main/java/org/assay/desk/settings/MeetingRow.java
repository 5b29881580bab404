package org.assay.desk.settings;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code body_meeting}.
 *
 * @param attended the agencies that were there, one a line; null before the meeting
 */
@MappedEntity("body_meeting")
record MeetingRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long bodyId,
    LocalDate heldOn,
    @Nullable String attended) {}
