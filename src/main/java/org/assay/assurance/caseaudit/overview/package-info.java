/** One audit at a glance, to each reader what they may see and do. */
@NullMarked
package org.assay.assurance.caseaudit.overview;

import org.jspecify.annotations.NullMarked;
