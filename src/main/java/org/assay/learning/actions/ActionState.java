package org.assay.learning.actions;

import java.util.Arrays;
import java.util.Locale;

/** Where an action stands. */
public enum ActionState {
  OPEN("Not started"),
  IN_PROGRESS("In progress"),
  /** Closed with proof. */
  DONE("Done"),
  /** The answer that asked for it has improved. */
  NO_LONGER_NEEDED("No longer needed"),
  /** Goes on as an action of a later return. */
  CARRIED("Carried forward");

  private final String label;

  ActionState(String label) {
    this.label = label;
  }

  static ActionState of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  /** Stable, for the database and for addresses: for instance {@code in-progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }

  /** Still to be done. */
  public boolean isOpen() {
    return this == OPEN || this == IN_PROGRESS;
  }
}
