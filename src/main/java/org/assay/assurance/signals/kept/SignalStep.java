package org.assay.assurance.signals.kept;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in what became of a signal.
 *
 * @param personId null where the organisation's next submission did it
 * @param words the explanation, or the reason of a decision; null when nothing was said
 */
public record SignalStep(
    @Nullable Long personId, Instant at, SignalState state, @Nullable String words) {}
