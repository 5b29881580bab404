package org.assay.people.identity.passwords;

import java.time.Instant;
import org.assay.people.identity.passwords.Throttle.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sign_in_attempt}.
 *
 * @param subject SHA-256 of what is watched
 * @param attempts without success, since there was last calm
 */
record AttemptRow(
    Watch watch,
    String subject,
    int attempts,
    Instant lastAt,
    @Nullable Instant blockedUntil,
    @Nullable Instant succeededAt) {}
