/** Asks owners for their quarterly updates, and again until they come. */
@NullMarked
package org.assay.learning.recommendations.asking;

import org.jspecify.annotations.NullMarked;
