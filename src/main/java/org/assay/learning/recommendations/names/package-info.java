/**
 * The names that recommendations of a partnership use: the priorities of its plan, its themes, and
 * who can own one.
 */
@NullMarked
package org.assay.learning.recommendations.names;

import org.jspecify.annotations.NullMarked;
