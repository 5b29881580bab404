/** The case audits of the fictional county. */
@NullMarked
package org.assay.demonstration.audits;

import org.jspecify.annotations.NullMarked;
