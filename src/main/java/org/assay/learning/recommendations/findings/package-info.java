/** What audits, reviews and sessions found, before anything is recommended. */
@NullMarked
package org.assay.learning.recommendations.findings;

import org.jspecify.annotations.NullMarked;
