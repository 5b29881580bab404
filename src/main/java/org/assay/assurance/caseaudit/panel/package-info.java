/**
 * The panel of an audit reads what agencies found about a case side by side and judges: a grade for
 * each domain and overall, with its reasons and with what members did not agree on. Nothing is
 * averaged. What it learns becomes findings, which enter the chain of recommendations when the
 * audit is closed.
 */
@NullMarked
package org.assay.assurance.caseaudit.panel;

import org.jspecify.annotations.NullMarked;
