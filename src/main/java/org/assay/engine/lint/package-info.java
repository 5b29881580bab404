/**
 * What makes a question set wrong or hard to use, one rule a class with a stable id. It reads
 * editions and answers them in thought; nothing here serves or stores. For the command line, for
 * publishing and for authors' tests.
 */
@NullMarked
package org.assay.engine.lint;

import org.jspecify.annotations.NullMarked;
