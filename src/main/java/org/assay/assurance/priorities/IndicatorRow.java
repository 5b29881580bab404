package org.assay.assurance.priorities;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code priority_indicator}.
 *
 * @param source code of an {@link IndicatorSource}
 * @param questionKeys separated by commas; null for all that carry the tag
 */
@MappedEntity("priority_indicator")
record IndicatorRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long priorityId,
    int position,
    String words,
    String source,
    @Nullable String questionKeys) {

  static IndicatorRow of(long partnershipId, long priorityId, int position, Indicator it) {
    return new IndicatorRow(
        null,
        partnershipId,
        priorityId,
        position,
        it.words(),
        it.source().code(),
        it.questions().isEmpty() ? null : String.join(",", it.questions()));
  }

  Indicator indicator() {
    return new Indicator(
        words,
        IndicatorSource.of(source),
        questionKeys == null ? List.of() : List.of(questionKeys.split(",")));
  }
}
