/** The pages of recommendations: lists, one with its whole chain, and entry by hand or by list. */
@NullMarked
package org.assay.learning.recommendations.pages;

import org.jspecify.annotations.NullMarked;
