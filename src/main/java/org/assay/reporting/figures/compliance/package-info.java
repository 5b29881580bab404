/** What the compliance summary counts: completion, standards, questions, gaps and bands. */
@NullMarked
package org.assay.reporting.figures.compliance;

import org.jspecify.annotations.NullMarked;
