/**
 * The rules of a recommendation in plain Java: where it may go from where, how it stands against
 * its date, quarters, and how alike two recommendations read.
 */
@NullMarked
package org.assay.learning.recommendations.rules;

import org.jspecify.annotations.NullMarked;
