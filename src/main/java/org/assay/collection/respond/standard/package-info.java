/** The page of one standard: its questions, last year's answers, saving as one goes. */
@NullMarked
package org.assay.collection.respond.standard;

import org.jspecify.annotations.NullMarked;
