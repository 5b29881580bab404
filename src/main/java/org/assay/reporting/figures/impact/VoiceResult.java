package org.assay.reporting.figures.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What organisations claim in a standard beside what children, parents and staff are heard to say.
 * Ratios in [0, 1].
 *
 * @param claimed mean score in the standard
 * @param childVoice share of its impact claims that rest on a child's voice; likewise parents and
 *     staff
 * @param survey share of staff who agree in the anonymous survey; null where it was not asked
 */
public record VoiceResult(
    String ref,
    String title,
    @Nullable BigDecimal claimed,
    @Nullable BigDecimal childVoice,
    @Nullable BigDecimal parentVoice,
    @Nullable BigDecimal staffVoice,
    @Nullable BigDecimal survey) {}
