/**
 * Assay asks organisations how well they safeguard children, and shows what they answered. Each
 * feature lives in one flat package below this one; {@code ArchitectureTest} holds the table of who
 * may use whom. Only the way in is here.
 */
@NullMarked
package org.assay;

import org.jspecify.annotations.NullMarked;
