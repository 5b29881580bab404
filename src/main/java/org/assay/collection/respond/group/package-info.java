/** The pages of the person who leads a trust or another group. */
@NullMarked
package org.assay.collection.respond.group;

import org.jspecify.annotations.NullMarked;
