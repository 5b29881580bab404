/** The pages on which evidence is attached, used again and listed. */
@NullMarked
package org.assay.collection.respond.evidence;

import org.jspecify.annotations.NullMarked;
