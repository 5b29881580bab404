/**
 * The page of each priority of the partnership: how the plan says it will know, each line with its
 * measure, and all that returns, actions, recommendations and whatever else measures it say about
 * it in one place. Another kind of work joins by a {@code PrioritySource} of its own.
 */
@NullMarked
package org.assay.reporting.dashboard.priority;

import org.jspecify.annotations.NullMarked;
