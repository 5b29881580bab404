/**
 * Who is asked what, and by when: editions as published, cycles with their two deadlines, the
 * organisations asked, and who has returned. A cycle creates an empty return for each organisation
 * that it asks and never looks inside one. Every figure is bounded by the caller's partnership.
 */
@NullMarked
package org.assay.collection.cycles;

import org.jspecify.annotations.NullMarked;
