package org.assay.collection.written;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code partnership_reply}; times are UTC. */
@MappedEntity("partnership_reply")
record ReplyRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long cycleId,
    String questionKey,
    long personId,
    LocalDateTime at,
    String words) {}
