/** Counts that are kept with each sign-off, so that figures need not read the answers again. */
@NullMarked
package org.assay.reporting.figures.tally;

import org.jspecify.annotations.NullMarked;
