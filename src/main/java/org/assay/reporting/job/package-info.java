/**
 * Reports that take too long for a request: they are made in the background, once for all who ask
 * for the same, and the file stays.
 */
@NullMarked
package org.assay.reporting.job;

import org.jspecify.annotations.NullMarked;
