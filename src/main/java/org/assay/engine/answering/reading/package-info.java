/** Reads answers from JSON, and says of each what cannot be read. */
@NullMarked
package org.assay.engine.answering.reading;

import org.jspecify.annotations.NullMarked;
