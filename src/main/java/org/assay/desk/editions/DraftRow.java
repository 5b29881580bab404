package org.assay.desk.editions;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code edition_draft}; times are UTC. */
@MappedEntity("edition_draft")
record DraftRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String questionSetId,
    String version,
    String sha256,
    String document,
    long uploadedBy,
    LocalDateTime uploadedAt,
    @Nullable Long publishedBy,
    @Nullable LocalDateTime publishedAt) {

  DraftRow publishedBy(long person, LocalDateTime at) {
    return new DraftRow(
        id,
        partnershipId,
        questionSetId,
        version,
        sha256,
        document,
        uploadedBy,
        uploadedAt,
        person,
        at);
  }
}
