/**
 * Chasing returns that are outstanding: a ladder of steps with what each brought in, a list in the
 * order of worth, and what was said to whom. Nobody who has returned is written to: that is looked
 * at again when a letter goes, with the return locked.
 */
@NullMarked
package org.assay.desk.chasing;

import org.jspecify.annotations.NullMarked;
