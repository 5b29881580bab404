/**
 * What case audits, quarterly figures and recommendations say, beside what organisations say of
 * themselves: sections that the summaries of a cycle share.
 */
@NullMarked
package org.assay.reporting.assurance;

import org.jspecify.annotations.NullMarked;
