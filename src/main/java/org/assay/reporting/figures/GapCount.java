package org.assay.reporting.figures;

/**
 * Gaps of a cycle's submissions that are alike.
 *
 * @param unmet 0 met, or no requirement; 1 partly met, 2 not met
 * @param planned whether the answers say what will be done
 * @param carried whether their actions go on with one of an earlier cycle
 * @param overdue 0 when not due yet or without a date; 1 under 30 days, 2 up to 90 days, 3 over
 * @param progress of their actions at the time
 */
public record GapCount(
    String question,
    int unmet,
    boolean planned,
    boolean carried,
    int overdue,
    ActionProgress progress,
    int number) {
  static final int PARTLY = 1;

  GapCount number(int number) {
    return new GapCount(question, unmet, planned, carried, overdue, progress, number);
  }

  /** Not met, or partly met. */
  public boolean isUnmet() {
    return unmet > 0;
  }

  public boolean isPartly() {
    return unmet == PARTLY;
  }

  /** How far what is to be done about them has come. */
  public Breach.Progress pressing() {
    return Breach.Progress.of(progress, planned, overdue > 0);
  }
}
