/**
 * Case audits for programs, by the rules of the pages: nobody is answered with an agency's answers
 * but its own case auditors.
 */
@NullMarked
package org.assay.assurance.caseaudit.api;

import org.jspecify.annotations.NullMarked;
