package org.assay.people.identity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code membership}.
 *
 * @param validFrom first day, in England
 * @param validUntil last day; null while no end is set
 * @param lastChosenAt when its holder last worked in it, in UTC
 */
@MappedEntity("membership")
record MembershipRow(
    @Id @GeneratedValue @Nullable Long id,
    long personId,
    long partnershipId,
    Role role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable LocalDateTime lastChosenAt) {}
