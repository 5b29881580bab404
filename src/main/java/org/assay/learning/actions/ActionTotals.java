package org.assay.learning.actions;

/**
 * How many actions a selection has, whatever of it is listed.
 *
 * @param open to be done
 * @param toBeWritten to be done, and nobody has said what
 * @param overdue to be done by a day that has passed
 * @param overdueMonth of those, by 30 days or more
 * @param overdueQuarter of those, by more than 90 days
 * @param carried going on with an action of an earlier return
 * @param done closed with proof
 * @param dropped no longer needed
 * @param all whatever their state
 */
public record ActionTotals(
    long open,
    long toBeWritten,
    long overdue,
    long overdueMonth,
    long overdueQuarter,
    long carried,
    long done,
    long dropped,
    long all) {}
