/**
 * Multi-agency case audits: the register of audits, how each is set up, and its cases. Agencies
 * read their own records about the same few children, a panel reads what they found side by side
 * and judges, and findings come of it. A child is never named: a case has a pseudonym that Assay
 * makes, and what is known of the child is in bands.
 */
@NullMarked
package org.assay.assurance.caseaudit.setup;

import org.jspecify.annotations.NullMarked;
