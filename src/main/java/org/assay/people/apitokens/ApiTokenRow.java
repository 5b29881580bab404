package org.assay.people.apitokens;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code api_token}; times are UTC.
 *
 * @param credential of the person when it was made: a changed password ends it
 * @param scopes their codes, with blanks between them
 */
@MappedEntity("api_token")
record ApiTokenRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    long membershipId,
    String name,
    String tokenHash,
    String credential,
    String scopes,
    LocalDateTime madeAt,
    LocalDateTime expiresAt,
    @Nullable LocalDateTime lastUsedAt,
    @Nullable LocalDateTime revokedAt) {}
