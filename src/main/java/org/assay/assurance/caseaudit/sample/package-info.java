/** The pages of the sample and of each case. */
@NullMarked
package org.assay.assurance.caseaudit.sample;

import org.jspecify.annotations.NullMarked;
