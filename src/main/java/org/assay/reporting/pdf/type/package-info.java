/** Fonts, and the letters of each script that a line is set in. */
@NullMarked
package org.assay.reporting.pdf.type;

import org.jspecify.annotations.NullMarked;
