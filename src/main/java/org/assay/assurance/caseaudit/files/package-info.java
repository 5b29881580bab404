/**
 * Files of evidence behind the answers of an agency's form: sent, listed, given out and removed.
 * What the guard finds in a file's name is refused, never confirmed.
 */
@NullMarked
package org.assay.assurance.caseaudit.files;

import org.jspecify.annotations.NullMarked;
