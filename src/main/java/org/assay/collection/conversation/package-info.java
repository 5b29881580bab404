/** What colleagues say to each other about a question, and what its answer was before. */
@NullMarked
package org.assay.collection.conversation;

import org.jspecify.annotations.NullMarked;
