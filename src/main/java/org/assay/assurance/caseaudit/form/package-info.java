/**
 * The form that an agency answers about one case, on a sheet of answers of its own. Only the
 * agency's case auditors read it until every agency of the case has sent theirs; that is decided
 * here, so that no page or paper can show a grade too early. A fear for a child stops the form and
 * is told at once.
 */
@NullMarked
package org.assay.assurance.caseaudit.form;

import org.jspecify.annotations.NullMarked;
