/** How a made-up organisation answers: its quality, its voice and its words. */
@NullMarked
package org.assay.demonstration.answers;

import org.jspecify.annotations.NullMarked;
