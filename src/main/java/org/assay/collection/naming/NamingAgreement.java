package org.assay.collection.naming;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation said at a time.
 *
 * @param saidBy who told the partnership, which recorded it; null where the organisation's own
 *     approver did
 * @param at in UTC
 */
@MappedEntity("naming_agreement")
record NamingAgreement(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long organisationId,
    boolean agreed,
    @Nullable String saidBy,
    long personId,
    LocalDateTime at) {

  Instant moment() {
    return UtcTime.instant(at);
  }
}
