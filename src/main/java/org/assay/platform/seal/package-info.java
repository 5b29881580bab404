/** Seals of what must not change, the logs that carry them, and the check that they hold. */
@NullMarked
package org.assay.platform.seal;

import org.jspecify.annotations.NullMarked;
