package org.assay.assurance.pulse;

import java.util.List;
import org.assay.collection.pulse.PulseSeat;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation's staff said.
 *
 * @param own null where too few answered
 * @param all of the same pulse together; null where that is not shown, or is the same
 * @param comments in no order; none where too few answered for words to be shown
 */
public record SeatResult(
    PulseSeat seat, @Nullable GroupResult own, @Nullable GroupResult all, List<String> comments) {}
