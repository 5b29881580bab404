package org.assay.desk.settings;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code partnership_body}.
 *
 * @param kind code of a {@link BodyKind}
 * @param members one a line, each by agency
 * @param reportsTo id of another body
 */
@MappedEntity("partnership_body")
record BodyRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String name,
    String kind,
    @Nullable String chair,
    @Nullable String members,
    @Nullable String terms,
    @Nullable Long reportsTo) {}
