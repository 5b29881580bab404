/** What the impact summary counts: claims of impact, their evidence, and whose voice was heard. */
@NullMarked
package org.assay.reporting.figures.impact;

import org.jspecify.annotations.NullMarked;
