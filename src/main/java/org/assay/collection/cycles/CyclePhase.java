package org.assay.collection.cycles;

/** Where a cycle stands at a moment. */
public enum CyclePhase {
  NOT_OPEN("not-open", "Not open yet"),
  OPEN("open", "Open"),
  /** Between the first deadline and the second: answers are taken, and count as late. */
  LATE("late", "Open for late returns"),
  CLOSED("closed", "Closed");

  private final String code;
  private final String label;

  CyclePhase(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public boolean takesAnswers() {
    return this == OPEN || this == LATE;
  }
}
