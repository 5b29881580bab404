package org.assay.reporting.job;

import java.util.Locale;

/** The state of a report job. */
public enum JobState {
  WAITING("Waiting"),
  RUNNING("Being made"),
  DONE("Ready"),
  CANCELLED("Cancelled"),
  FAILED("Not made");

  private final String label;

  JobState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean underWay() {
    return this == WAITING || this == RUNNING;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
