package org.assay.desk.register;

/** What a line of a list would do to the register. */
enum RowOutcome {
  ADDED("added", "Added", true),
  CHANGED("changed", "Changed", true),
  CLOSED("closed", "Closed", true),
  REOPENED("reopened", "Reopened", true),
  CLOSURE_MOVED("closure-moved", "Closing date moved", true),
  FOLLOWED("followed", "Followed by another", true),
  WANTED("wanted", "A list is wanted", true),
  /** Says nothing new but a district, which the settings do not have. */
  NO_DISTRICT("no-district", "Only the district is new", false),
  REFUSED("refused", "Refused", false),
  LEFT_OUT("left-out", "Left out", false),
  /** Speaks of an organisation or a group that the register does not have. */
  NOT_HERE("not-here", "Not in your register", false),
  MISSING("missing", "Not in this list", false),
  /** Waits until somebody says what the columns are. */
  RAW("raw", "Not read yet", false);

  private final String code;
  private final String label;
  private final boolean applies;

  RowOutcome(String code, String label, boolean applies) {
    this.code = code;
    this.label = label;
    this.applies = applies;
  }

  static RowOutcome of(String code) {
    for (var outcome : values()) {
      if (outcome.code.equals(code)) return outcome;
    }
    throw new IllegalArgumentException("No such outcome: " + code);
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  /** Whether confirming changes the register by it. */
  boolean applies() {
    return applies;
  }
}
