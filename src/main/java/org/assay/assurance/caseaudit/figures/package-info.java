/**
 * What an audit counts: how often agencies and the panel gave each grade, where they differ, and
 * what has changed since the last audit of the theme. Grades are counted and never averaged; “not
 * involved” and “not enough on file” are counted apart. Counts of fewer than five are kept from
 * readers outside the subgroup, with what would give them away.
 */
@NullMarked
package org.assay.assurance.caseaudit.figures;

import org.jspecify.annotations.NullMarked;
