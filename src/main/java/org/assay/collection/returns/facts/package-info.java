/**
 * What a return states of its organisation, read from boxes and documents. Only returns and what
 * stands on them use it.
 */
@NullMarked
package org.assay.collection.returns.facts;

import org.jspecify.annotations.NullMarked;
