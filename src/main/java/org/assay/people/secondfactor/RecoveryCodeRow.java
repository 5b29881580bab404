package org.assay.people.secondfactor;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code recovery_code}. */
@MappedEntity("recovery_code")
record RecoveryCodeRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    String codeHash,
    @Nullable LocalDateTime usedAt) {}
