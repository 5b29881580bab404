/** Which recommendations there are, and what they come to. */
@NullMarked
package org.assay.learning.recommendations.lists;

import org.jspecify.annotations.NullMarked;
