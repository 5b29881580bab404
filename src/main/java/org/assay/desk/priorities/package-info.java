/**
 * Where the partnership's administrator enters the priorities of its plan, and how the plan says it
 * will know that it made a difference.
 */
@NullMarked
package org.assay.desk.priorities;

import org.jspecify.annotations.NullMarked;
