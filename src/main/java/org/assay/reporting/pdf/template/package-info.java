/** Templates of reports, found, checked, compiled and laid out; knows nothing of PDF. */
@NullMarked
package org.assay.reporting.pdf.template;

import org.jspecify.annotations.NullMarked;
