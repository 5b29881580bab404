package org.assay.platform.govuk;

import org.jspecify.annotations.Nullable;

/** One line of a summary list, with at most one action. */
public record SummaryRow(
    String key,
    String value,
    @Nullable String href,
    @Nullable String action,
    @Nullable String actionContext) {

  public static SummaryRow of(String key, String value) {
    return new SummaryRow(key, value, null, null, null);
  }
}
