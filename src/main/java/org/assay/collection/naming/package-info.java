/** Whether an organisation agrees to be named in the papers of the forum of its kind. */
@NullMarked
package org.assay.collection.naming;

import org.jspecify.annotations.NullMarked;
