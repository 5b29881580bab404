package org.assay.people.passkeys;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code passkey}; times are UTC.
 *
 * @param signCount as the authenticator last told it; some never count
 */
@MappedEntity("passkey")
record PasskeyRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    String credentialId,
    String publicKey,
    long signCount,
    String name,
    LocalDateTime madeAt,
    @Nullable LocalDateTime lastUsedAt) {}
