/**
 * Decisions asked of meetings and of the Executive: what was asked and why, what was decided, who
 * does it by when, and what became of it. Each step is kept with its time, so that decisions can be
 * read as at any moment.
 */
@NullMarked
package org.assay.assurance.decisions;

import org.jspecify.annotations.NullMarked;
