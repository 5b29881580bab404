/**
 * How a return is sent, signed off, sent back, recalled and reopened, and what is kept of it when
 * it is signed off: a sealed submission that never changes. Anyone who adds a rule that a return
 * must keep before it is sent implements {@link
 * org.assay.collection.returns.submission.SubmissionRule}.
 */
@NullMarked
package org.assay.collection.returns.submission;

import org.jspecify.annotations.NullMarked;
