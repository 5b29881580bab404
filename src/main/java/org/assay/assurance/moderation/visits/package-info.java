/**
 * Quality-assurance visits: somebody went to see what a submitted return claims, and wrote down
 * whom they met, which answers they looked at and what they saw.
 */
@NullMarked
package org.assay.assurance.moderation.visits;

import org.jspecify.annotations.NullMarked;
