package org.assay.assurance.priorities;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code partnership_priority}. */
@MappedEntity("partnership_priority")
record PriorityRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String tag,
    String title,
    @Nullable String ownerBody,
    LocalDate startsOn,
    LocalDate endsOn,
    int position) {}
