/**
 * Quarterly figures: a dataset asked of agencies each quarter as a cycle, its series, what moved
 * more than declared, and what is to be asked about.
 */
@NullMarked
package org.assay.reporting.datasets;

import org.jspecify.annotations.NullMarked;
