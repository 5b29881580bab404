/** What text may be made of, whoever writes it and wherever. */
@NullMarked
package org.assay.engine.questionset.text;

import org.jspecify.annotations.NullMarked;
