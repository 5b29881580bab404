/**
 * The pack of a meeting: chosen reports as one document, with what needs a decision on its first
 * page and what became of the last meeting's decisions on the next; in full, or so that it can be
 * shared outside the partnership.
 */
@NullMarked
package org.assay.reporting.pack;

import org.jspecify.annotations.NullMarked;
