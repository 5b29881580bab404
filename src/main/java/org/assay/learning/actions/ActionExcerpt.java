package org.assay.learning.actions;

import java.util.List;

/**
 * The beginning of a long list of actions that were signed off, with what the whole adds up to.
 *
 * @param actions of each way to end, and of what is to be done, the first; what is overdue longest
 *     comes first
 * @param all how many there are, whatever their state
 * @param unwritten of those to be done, how many have no plan yet
 * @param carried how many go on with one of an earlier cycle
 * @param ages of those to be done: not due yet or without a date; overdue by up to 30 days, by up
 *     to 90, by more
 */
public record ActionExcerpt(
    List<Action> actions,
    long all,
    long open,
    long unwritten,
    long carried,
    long done,
    long dropped,
    List<Long> ages) {}
