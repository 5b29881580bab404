/** Where the audit lead sends an agency's form back, with a reason. */
@NullMarked
package org.assay.assurance.caseaudit.sendback;

import org.jspecify.annotations.NullMarked;
