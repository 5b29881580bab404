/** The pages of what a pulse came to: of the partnership, and of one organisation. */
@NullMarked
package org.assay.reporting.dashboard.pulse;

import org.jspecify.annotations.NullMarked;
