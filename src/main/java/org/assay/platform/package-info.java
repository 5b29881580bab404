/**
 * What every feature stands on: the web shell, error pages, security headers, the clock. It knows
 * no feature and holds no rule about safeguarding. Whatever it offers works the same for each of
 * them.
 */
@NullMarked
package org.assay.platform;

import org.jspecify.annotations.NullMarked;
