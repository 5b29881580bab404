/** What others of its kind answered, beside the claim that is moderated. */
@NullMarked
package org.assay.assurance.moderation.peers;

import org.jspecify.annotations.NullMarked;
