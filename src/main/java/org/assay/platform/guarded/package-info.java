/**
 * What people write for others to read: held to the constraints of its record, and to name no
 * child.
 */
@NullMarked
package org.assay.platform.guarded;

import org.jspecify.annotations.NullMarked;
