/** What needs a decision in a meeting, by rules alone. */
@NullMarked
package org.assay.reporting.dashboard.meeting;

import org.jspecify.annotations.NullMarked;
