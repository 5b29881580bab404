package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's place in a cycle.
 *
 * @param returned whether it had returned
 * @param ratio of the whole return, in [0, 1]; null when nothing is scored, or not read
 * @param band code of its band; null when too little is answered
 * @param cappedBy keys of the critical questions that hold the band down
 * @param standards scores by the key of the standard, in [0, 1]; a standard without one is left out
 */
public record OrganisationMark(
    String organisation,
    boolean returned,
    @Nullable BigDecimal ratio,
    @Nullable String band,
    List<String> cappedBy,
    Map<String, BigDecimal> standards) {}
