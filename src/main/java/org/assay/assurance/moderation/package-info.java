/**
 * A second look at what was claimed: a sample of submitted returns, drawn by a recorded seed, is
 * marked by people who have no stake in them. The random part of the sample alone gives rates; the
 * other part is where a mistake would cost most. What was marked stands beside the claim and never
 * replaces it.
 */
@NullMarked
package org.assay.assurance.moderation;

import org.jspecify.annotations.NullMarked;
