/**
 * What an edition has in common with the one before it: which questions go on, which are the same,
 * and which only look so.
 */
@NullMarked
package org.assay.engine.lint.lineage;

import org.jspecify.annotations.NullMarked;
