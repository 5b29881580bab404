package org.assay.reporting.queue;

/**
 * Which report a copy is of, and what it was made from.
 *
 * @param report its code, for instance {@code compliance-summary}
 * @param format with what sets a copy apart that is for some readers alone
 * @param subject id of the cycle or return
 * @param moment up to when submissions count, or the day for a report as of now
 * @param state as {@link ReportStates} gives it; another state makes a copy out of date
 */
public record ReportKey(String report, String format, long subject, String moment, String state) {

  /** What an up-to-date copy replaces. */
  String name() {
    return String.join("/", report, format, Long.toString(subject), moment);
  }
}
