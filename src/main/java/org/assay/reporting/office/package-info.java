/** Reports and forms as Word, Excel and CSV. */
@NullMarked
package org.assay.reporting.office;

import org.jspecify.annotations.NullMarked;
