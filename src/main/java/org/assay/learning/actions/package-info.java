/**
 * Keeps what organisations do about their gaps. An action writes itself from the answer that
 * requires it, is worked on with notes, and is closed with proof or carried into the next return.
 * The partnership sees what stood in a return when it was signed off, and what was reported since.
 */
@NullMarked
package org.assay.learning.actions;

import org.jspecify.annotations.NullMarked;
