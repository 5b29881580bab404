/** An organisation's own report, as a page and on paper. */
@NullMarked
package org.assay.reporting.returnreport;

import org.jspecify.annotations.NullMarked;
