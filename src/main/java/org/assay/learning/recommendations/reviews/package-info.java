/**
 * Where the reviews and other sources of recommendations themselves stand: under way, published,
 * their response due, closed.
 */
@NullMarked
package org.assay.learning.recommendations.reviews;

import org.jspecify.annotations.NullMarked;
