package org.assay.people.secondfactor;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code one_time_code}; times are UTC.
 *
 * @param keyName of the key that the secret is closed with
 * @param secret closed
 * @param confirmedAt null until a first code was typed
 * @param lastStep of the last code that let somebody in: no code of it or before is taken again
 * @param wrongAttempts since the last right one
 */
@MappedEntity("one_time_code")
record CodeRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    String keyName,
    String secret,
    @Nullable LocalDateTime confirmedAt,
    long lastStep,
    int wrongAttempts,
    @Nullable LocalDateTime blockedUntil) {}
