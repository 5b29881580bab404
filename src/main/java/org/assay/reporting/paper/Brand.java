package org.assay.reporting.paper;

import org.assay.reporting.chart.Colour;
import org.jspecify.annotations.Nullable;

/**
 * How a partnership's papers look.
 *
 * @param colour of headings and rules, dark enough for white words; null for ours
 * @param logo a PNG picture; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
public record Brand(@Nullable Colour colour, byte @Nullable [] logo) {
  public static final Brand NONE = new Brand(null, null);
}
