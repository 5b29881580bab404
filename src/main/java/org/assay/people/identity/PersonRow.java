package org.assay.people.identity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code person}: one person in every partnership. Times are UTC.
 *
 * @param passwordHash null for people who cannot sign in with a password
 */
@MappedEntity("person")
record PersonRow(
    @Id @GeneratedValue @Nullable Long id,
    String email,
    String name,
    @Nullable String passwordHash,
    @Nullable LocalDateTime lastSignedInAt,
    boolean disabled) {}
