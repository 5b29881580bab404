package org.assay.desk.register;

import java.util.Arrays;

/** The state of an import of a list into the register. */
enum ImportState {
  COLUMNS("columns", "Waiting for its columns"),
  PREVIEW("preview", "Waiting for you to confirm"),
  CONFIRMED("confirmed", "Waiting to be applied"),
  APPLYING("applying", "Being applied"),
  /** Somebody asked to cancel it; it stops after the changes that are being made. */
  CANCELLING("applying", "Being cancelled"),
  APPLIED("applied", "Applied"),
  CANCELLED("cancelled", "Cancelled"),
  FAILED("failed", "Not applied");

  private final String code;
  private final String label;

  ImportState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * @param code as it is stored, where {@link #CANCELLING} is still being applied
   */
  static ImportState of(String code, boolean cancelAsked) {
    var stored =
        Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow();
    return stored == APPLYING && cancelAsked ? CANCELLING : stored;
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  boolean underWay() {
    return this == CONFIRMED || this == APPLYING || this == CANCELLING;
  }
}
