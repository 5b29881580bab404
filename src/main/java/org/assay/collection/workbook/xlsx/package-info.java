/**
 * Excel's file format: reads the cells of a workbook that anybody may have sent, refuses what is
 * hostile, and knows nothing of returns and questions.
 */
@NullMarked
package org.assay.collection.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
