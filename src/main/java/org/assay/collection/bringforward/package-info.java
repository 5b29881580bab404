/**
 * Answers that somebody gave elsewhere, proposed for a return: last cycle's, those of a group, or
 * those of a return to another partnership. A proposal is no answer and counts nowhere until the
 * organisation confirms it, which writes an ordinary answer. What was decided about each is kept,
 * so that an answer confirmed without a change can be told from one that was given afresh.
 */
@NullMarked
package org.assay.collection.bringforward;

import org.jspecify.annotations.NullMarked;
