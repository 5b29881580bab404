/**
 * What organisations need support with. Choosing an option that asks for help raises a request when
 * the return is submitted; the partnership's team takes it up, answers it and closes it, and the
 * organisation sees how it stands. A request is about one question of one return.
 */
@NullMarked
package org.assay.collection.support;

import org.jspecify.annotations.NullMarked;
