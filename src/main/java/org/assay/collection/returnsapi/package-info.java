/** Returns for programs: answers in and out as JSON, and the steps of a return. */
@NullMarked
package org.assay.collection.returnsapi;

import org.jspecify.annotations.NullMarked;
