package org.assay.learning.recommendations.findings;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Objects;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code learning_finding}.
 *
 * @param recordedAt in UTC
 */
@MappedEntity("learning_finding")
record FindingRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String sourceKind,
    String sourceReference,
    @Nullable Long sourceId,
    String kind,
    String novelty,
    String words,
    String theme,
    @Nullable String priority,
    @Nullable String domain,
    long recordedBy,
    LocalDateTime recordedAt) {

  Finding finding() {
    var source = new FindingSource(SourceKind.stored(sourceKind), sourceReference, sourceId);
    var what =
        new NewFinding(
            source,
            FindingKind.stored(kind),
            Novelty.stored(novelty),
            words,
            theme,
            priority,
            domain);
    return new Finding(Objects.requireNonNull(id), what, recordedBy, UtcTime.instant(recordedAt));
  }
}
