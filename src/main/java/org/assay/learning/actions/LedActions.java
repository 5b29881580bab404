package org.assay.learning.actions;

/**
 * What one person or role leads.
 *
 * @param lead as written in the plans; empty where nobody is named
 */
public record LedActions(String lead, long open, long overdue, long done) {}
