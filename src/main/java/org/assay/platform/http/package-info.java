/** What every request passes: limits, headers, origin, and the answer to what nobody caught. */
@NullMarked
package org.assay.platform.http;

import org.jspecify.annotations.NullMarked;
