/**
 * The first hour of a partnership: a command makes its administrator, and a page says what is set
 * up and what is still to do before the first cycle.
 */
@NullMarked
package org.assay.desk.start;

import org.jspecify.annotations.NullMarked;
