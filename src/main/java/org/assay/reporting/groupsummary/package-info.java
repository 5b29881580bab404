/** The organisations of a trust or a council side by side, as a paper for its lead. */
@NullMarked
package org.assay.reporting.groupsummary;

import org.jspecify.annotations.NullMarked;
