/**
 * Cycles as the partnership's team plans them: whom to ask by which rule, whom to leave out and
 * why, what stands in the way of opening, and later the deadlines.
 */
@NullMarked
package org.assay.desk.cycles;

import org.jspecify.annotations.NullMarked;
