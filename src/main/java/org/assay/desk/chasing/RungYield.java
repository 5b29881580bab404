package org.assay.desk.chasing;

/**
 * What a step brought in.
 *
 * @param reached organisations that it was sent to or done with
 * @param returned of those, how many returned within {@link #DAYS} days after it and before they
 *     were reached by another step
 */
public record RungYield(int reached, int returned) {
  /** A working fortnight. */
  public static final int DAYS = 14;

  static final RungYield NONE = new RungYield(0, 0);
}
