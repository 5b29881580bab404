package org.assay.reporting.figures;

/**
 * Actions of a cycle's returns that are alike in standard, progress and time left.
 *
 * @param carried whether they go on with one of an earlier cycle
 * @param overdue 0 when not due yet or without a date; 1 under 30 days, 2 up to 90 days, 3 over
 */
record ActionCount(
    String standard, ActionProgress progress, boolean carried, int overdue, int number) {}
