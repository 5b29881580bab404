package org.assay.reporting.actionplan;

/**
 * How much of a long plan a file lists. Its figures are always those of the whole plan, and the
 * title of each table says how many of how many it has.
 *
 * @param toDo actions that are to be done
 * @param others lines of each other table
 * @param more where a reader finds the rest
 */
public record PlanExtent(int toDo, int others, String more) {
  private static final int ROWS = 5_000;

  /** As much as somebody reads. */
  public static final PlanExtent PAPER =
      new PlanExtent(1_000, 200, "The Excel file lists up to 5,000");

  /** As much as a file may hold without filling the service's memory. */
  public static final PlanExtent WORKBOOK =
      new PlanExtent(ROWS, ROWS, "Filter the list of actions to see the others");
}
