/** The page of what an audit without a panel counted. */
@NullMarked
package org.assay.assurance.caseaudit.results;

import org.jspecify.annotations.NullMarked;
