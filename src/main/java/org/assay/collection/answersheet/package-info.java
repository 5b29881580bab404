/**
 * Answers under way: who gave which answer when, with versions, a sealed chain of changes, the log
 * of confirmed texts and who is where. A sheet knows its partnership, and nothing of what it is
 * for: an agency's return owns one, and so may a form of a case audit, a second score or a
 * quarterly dataset. The owner decides who may read and write and when a sheet is closed, gives the
 * questions, and keeps the sheet's id; anyone who owns sheets may use this package.
 */
@NullMarked
package org.assay.collection.answersheet;

import org.jspecify.annotations.NullMarked;
