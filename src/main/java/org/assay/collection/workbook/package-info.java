/**
 * A return's form as an Excel workbook, to be answered where there is no network and taken back in.
 * What comes back is compared, question by question, with what was taken out and with what stands
 * online now, and a person decides where both changed. Nothing is stored of a workbook that has a
 * fault.
 */
@NullMarked
package org.assay.collection.workbook;

import org.jspecify.annotations.NullMarked;
