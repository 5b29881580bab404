package org.assay.assurance.moderation;

import java.math.BigDecimal;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.jspecify.annotations.Nullable;

/**
 * A standard of one return, or all of it, as claimed and as moderated.
 *
 * @param standard its key; {@link #WHOLE} for the whole return
 * @param claimed in [0, 1]; null when nothing in it is scored
 * @param moderated the same with the marks in place of the claims; what was not marked counts as
 *     claimed
 * @param shift of its marked answers
 */
record ModeratedScore(
    String standard, @Nullable BigDecimal claimed, @Nullable BigDecimal moderated, Shift shift) {
  static final String WHOLE = "";
}
