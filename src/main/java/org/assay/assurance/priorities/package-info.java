/**
 * The priorities of a partnership's plan, for its period, and how the plan says it will know that
 * it made a difference. What is known about them is worked out elsewhere, by the tag that
 * questions, audits and recommendations carry.
 */
@NullMarked
package org.assay.assurance.priorities;

import org.jspecify.annotations.NullMarked;
