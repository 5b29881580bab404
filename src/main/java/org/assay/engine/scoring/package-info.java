/**
 * Pure sums: an edition and answers in, a scorecard out. Arithmetic is exact; rounding happens at
 * display alone, in the mode that the question set names. Compliance and impact are kept apart and
 * never added; no clock and no database is known here.
 */
@NullMarked
package org.assay.engine.scoring;

import org.jspecify.annotations.NullMarked;
