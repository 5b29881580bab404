/** The register of audits, and the page on which each is planned. */
@NullMarked
package org.assay.assurance.caseaudit.plan;

import org.jspecify.annotations.NullMarked;
