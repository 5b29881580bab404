package org.assay.assurance.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a decision stands. */
public enum DecisionState {
  ASKED("Not decided yet", "govuk-tag--yellow"),
  OPEN("Open", "govuk-tag--blue"),
  DONE("Done with proof", "govuk-tag--green"),
  SUPERSEDED("Superseded", "govuk-tag--grey");

  private final String label;
  private final String tag;

  DecisionState(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  static Optional<DecisionState> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /** For addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /** Class of the tag that shows it. */
  public String tag() {
    return tag;
  }

  /** Whether something is still to happen. */
  public boolean isPending() {
    return this == ASKED || this == OPEN;
  }
}
