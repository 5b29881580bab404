package org.assay.demonstration;

/** Is told how much of the demonstration's county is made; called from several threads. */
public interface Progress {
  Progress SILENT = (percent, what) -> {};

  /** Percent of the whole that is done when the first return is recorded. */
  int BEFORE_RETURNS = 6;

  /** Percent of the whole that is done when the last return is recorded. */
  int AFTER_RETURNS = 80;

  /**
   * @param percent of the whole, 0 to 100
   */
  void at(int percent, String what);

  default void recorded(int returns, int of) {
    at(
        BEFORE_RETURNS + (AFTER_RETURNS - BEFORE_RETURNS) * returns / Math.max(1, of),
        returns + " returns");
  }
}
