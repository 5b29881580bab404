/**
 * What audits, reviews and scrutiny found, and what became of it: a finding leads to a
 * recommendation, its owners answer and report each quarter, somebody else closes it, and a
 * re-audit says whether it held. What the owner says, what the evidence shows and how it stands
 * against the date are never joined into one.
 */
@NullMarked
package org.assay.learning.recommendations;

import org.jspecify.annotations.NullMarked;
