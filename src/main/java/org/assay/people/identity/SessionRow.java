package org.assay.people.identity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sign_in_session}; times are UTC.
 *
 * @param credential fingerprint of the password that it was begun with
 * @param endedAt null while it goes on
 * @param seenAt when it was last renewed; null before the first time
 */
@MappedEntity("sign_in_session")
record SessionRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    long membershipId,
    String credential,
    LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt,
    String device,
    String network,
    @Nullable String provider,
    @Nullable LocalDateTime seenAt) {}
