/** Recommendations from a list: looked at line by line before anything is stored. */
@NullMarked
package org.assay.learning.recommendations.intake;

import org.jspecify.annotations.NullMarked;
