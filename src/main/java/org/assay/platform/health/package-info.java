/** Whether this node can work, what troubles it, and how it stops. */
@NullMarked
package org.assay.platform.health;

import org.jspecify.annotations.NullMarked;
