/** Work that runs by the day or behind a request, once in all nodes. */
@NullMarked
package org.assay.platform.jobs;

import org.jspecify.annotations.NullMarked;
