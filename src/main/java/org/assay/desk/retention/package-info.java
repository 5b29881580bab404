/** How long a partnership keeps what, what would go next, and the job that lets it go. */
@NullMarked
package org.assay.desk.retention;

import org.jspecify.annotations.NullMarked;
