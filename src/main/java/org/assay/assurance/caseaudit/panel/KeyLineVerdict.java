package org.assay.assurance.caseaudit.panel;

import java.util.Arrays;
import java.util.Optional;

/** What the panel answers to a key line of enquiry, in short. */
public enum KeyLineVerdict {
  YES("yes", "Yes"),
  PARTLY("partly", "Partly"),
  NO("no", "No"),
  UNCLEAR("unclear", "The cases do not show it");

  private final String code;
  private final String label;

  KeyLineVerdict(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<KeyLineVerdict> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
