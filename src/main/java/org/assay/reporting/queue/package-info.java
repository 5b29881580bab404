/** Reports are made a few at a time, once for all who ask, and kept until something changes. */
@NullMarked
package org.assay.reporting.queue;

import org.jspecify.annotations.NullMarked;
