/** An agency's form as a workbook: out, filled in without a network, and back. */
@NullMarked
package org.assay.assurance.caseaudit.workbook;

import org.jspecify.annotations.NullMarked;
