package org.assay.collection.cycles;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of {@code local_name}. */
@MappedEntity("local_name")
record LocalNameRow(
    @Id @GeneratedValue @Nullable Long id, long partnershipId, String nameKey, String words) {}
