/** One page for the accountable body before it signs. */
@NullMarked
package org.assay.reporting.boardpack;

import org.jspecify.annotations.NullMarked;
