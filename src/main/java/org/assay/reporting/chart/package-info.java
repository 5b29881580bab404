/** Charts as plain shapes, the same on a page and on paper. */
@NullMarked
package org.assay.reporting.chart;

import org.jspecify.annotations.NullMarked;
