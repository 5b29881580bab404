package org.assay.identity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}; times are UTC. */
@MappedEntity("person")
record PersonRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String email,
    String name,
    @Nullable String passwordHash,
    int failedAttempts,
    @Nullable LocalDateTime lockedUntil,
    @Nullable LocalDateTime lastSignedInAt,
    boolean disabled) {}
