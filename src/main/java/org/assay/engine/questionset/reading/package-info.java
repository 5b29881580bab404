/** Reads question sets from JSON into the immutable model, and reports every fault at once. */
@NullMarked
package org.assay.engine.questionset.reading;

import org.jspecify.annotations.NullMarked;
