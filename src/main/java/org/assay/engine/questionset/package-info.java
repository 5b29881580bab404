/**
 * A question set as its authors wrote it, read from one JSON document and never changed afterwards.
 * {@link org.assay.questionset.QuestionSet} is the document; {@link org.assay.questionset.Edition}
 * is the document made ready to serve, with its index and the order in which its conditions are
 * evaluated. Plain Java: nothing here knows of a web server, a database or the clock.
 */
@NullMarked
package org.assay.engine.questionset;

import org.jspecify.annotations.NullMarked;
