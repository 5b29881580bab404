/**
 * The scrutiny subgroup's pages about a cycle: how it stands at a glance, what needs a decision,
 * and behind each figure the answers that it is made of. Figures come from {@code
 * reporting.figures} and from moderation; the lists behind them are read a page at a time. Nothing
 * here writes.
 */
@NullMarked
package org.assay.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
