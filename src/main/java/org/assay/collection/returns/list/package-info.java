/** The list of returns that somebody may know of, cut by the database. */
@NullMarked
package org.assay.collection.returns.list;

import org.jspecify.annotations.NullMarked;
