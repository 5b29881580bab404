package org.assay.identity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of {@code person_role}. */
@MappedEntity("person_role")
record PersonRoleRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    long partnershipId,
    Role role,
    @Nullable Long organisationId,
    @Nullable Long groupId) {}
