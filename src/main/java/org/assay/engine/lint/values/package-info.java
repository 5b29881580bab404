/** Which values a question can have, for the rules that reason about conditions. */
@NullMarked
package org.assay.engine.lint.values;

import org.jspecify.annotations.NullMarked;
