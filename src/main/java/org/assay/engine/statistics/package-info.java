/**
 * Plain sums that statistics textbooks give: rounding, intervals, limits and tests. Each names its
 * source and is checked against published numbers. Anybody may use it; it uses nothing of ours.
 */
@NullMarked
package org.assay.engine.statistics;

import org.jspecify.annotations.NullMarked;
