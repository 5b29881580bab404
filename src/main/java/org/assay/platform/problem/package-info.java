/** The codes of refusals: what each means and what to do about it, in one catalogue. */
@NullMarked
package org.assay.platform.problem;

import org.jspecify.annotations.NullMarked;
