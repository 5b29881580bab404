package org.assay.collection.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing done about a request.
 *
 * @param personId null where the organisation's next submission did it
 * @param note what the organisation reads; null when nothing was said
 */
record SupportStep(
    @Nullable Long personId, Instant at, RequestState state, @Nullable String note) {}
