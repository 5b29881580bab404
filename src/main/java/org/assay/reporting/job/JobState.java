package org.assay.reporting.job;

import java.util.Locale;

/** The state of a report job. */
public enum JobState {
  WAITING("Waiting"),
  RUNNING("Being made"),
  /** Somebody asked to cancel it; it stops when the step that is being made ends. */
  CANCELLING("Being cancelled"),
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
    return this == WAITING || this == RUNNING || this == CANCELLING;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as it is stored, which knows no {@link #CANCELLING}
   */
  static JobState of(String code, boolean cancelAsked) {
    var stored = valueOf(code.toUpperCase(Locale.ROOT));
    return stored == RUNNING && cancelAsked ? CANCELLING : stored;
  }
}
