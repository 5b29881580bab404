/**
 * Questions on a page: draws the boxes of a question set's questions, fills them from answers and
 * reads them back, with what is wrong said in the words of the page. It knows question sets and
 * answers and nothing of returns, so that every page on which questions are answered may use it:
 * returns, group answers, case audits, moderation, the pulse. What else stands beside a question is
 * drawn by the page that uses it, above and below the boxes.
 */
@NullMarked
package org.assay.collection.questionform;

import org.jspecify.annotations.NullMarked;
