/** The action plan as a paper. */
@NullMarked
package org.assay.reporting.actionplan;

import org.jspecify.annotations.NullMarked;
