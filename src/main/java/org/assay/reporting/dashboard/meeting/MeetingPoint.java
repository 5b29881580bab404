package org.assay.reporting.dashboard.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A line of what the meeting should know or decide, by a rule.
 *
 * @param href opens the answers behind it; null without one
 */
public record MeetingPoint(Kind kind, String words, @Nullable String link, @Nullable String href) {

  /** In the order in which they are read. */
  public enum Kind {
    /** Something is wrong, and somebody has to decide. */
    ALERT("Alert", "govuk-tag--red"),
    /** Something is to be watched. */
    ADVISE("Advise", "govuk-tag--blue"),
    /** Something is as it should be, and it is known from where. */
    ASSURE("Assure", "govuk-tag--green");

    private final String label;
    private final String tag;

    Kind(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    public String tag() {
      return tag;
    }
  }
}
