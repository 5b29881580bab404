package org.assay.reporting.dashboard.priority;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is known about a priority.
 *
 * @param measure what is measured, and where
 * @param value as it reads
 * @param population who is counted, how many of them, and what it compares with
 * @param href opens what is behind it; null where the reader may not
 * @param told whether there is a figure; without one the value says why
 */
public record Known(
    String measure, String value, String population, @Nullable String href, boolean told) {

  Known(String measure, String value, String population, @Nullable String href) {
    this(measure, value, population, href, true);
  }
}
