/**
 * What organisations wrote for the partnership in their own words, gathered by theme, sector and
 * district, with the partnership's reply. Only returns that were signed off are read. Members of
 * the partnership's scrutiny may read it, and its members reply.
 */
@NullMarked
package org.assay.collection.written;

import org.jspecify.annotations.NullMarked;
