package org.assay.assurance.moderation.visits;

import java.util.Arrays;
import java.util.Optional;

/** What a visit came to. */
public enum VisitOutcome {
  SEEN("seen", "What was claimed was seen"),
  PARTLY("partly", "Some of it was seen, some was not"),
  NOT_SEEN("not-seen", "What was claimed was not seen"),
  FOLLOW_UP("follow-up", "To be followed up");

  private final String code;
  private final String label;

  VisitOutcome(String code, String label) {
    this.code = code;
    this.label = label;
  }

  String code() {
    return code;
  }

  public String label() {
    return label;
  }

  static Optional<VisitOutcome> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
