/** The reports on a cycle as files, and the pages that lead to them. */
@NullMarked
package org.assay.reporting.cycle;

import org.jspecify.annotations.NullMarked;
