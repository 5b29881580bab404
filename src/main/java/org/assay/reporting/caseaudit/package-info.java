/** The papers on a case audit: its report, and the briefing of one page for practitioners. */
@NullMarked
package org.assay.reporting.caseaudit;

import org.jspecify.annotations.NullMarked;
