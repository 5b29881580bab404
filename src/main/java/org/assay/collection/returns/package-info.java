/**
 * One organisation's return in a cycle: its answers, who changed them, and its way from the first
 * answer to the sign-off. Every use case finds the return by its id and the caller's own bounds, so
 * that a stranger's return does not exist; what was signed off is copied into a submission, which
 * is all that the partnership ever reads.
 */
@NullMarked
package org.assay.collection.returns;

import org.jspecify.annotations.NullMarked;
