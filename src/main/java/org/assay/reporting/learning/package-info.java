/**
 * Reports about what was learnt: recommendations, the response to one review, a year for the
 * Executive, and the feedback letter of a challenge session.
 */
@NullMarked
package org.assay.reporting.learning;

import org.jspecify.annotations.NullMarked;
