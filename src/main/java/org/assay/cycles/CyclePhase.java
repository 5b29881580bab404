package org.assay.cycles;

/** Where a cycle stands at a moment. */
public enum CyclePhase {
  NOT_OPEN("Not open yet"),
  OPEN("Open"),
  /** Between the first deadline and the second: answers are taken, and count as late. */
  LATE("Open for late returns"),
  CLOSED("Closed");

  private final String label;

  CyclePhase(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean takesAnswers() {
    return this == OPEN || this == LATE;
  }
}
