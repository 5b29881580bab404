/** Looks into a file before it is kept: its type, what runs in it, what it hides. */
@NullMarked
package org.assay.evidence.check;

import org.jspecify.annotations.NullMarked;
