/** Writes the sheets of a workbook and reads them back, hostile ones too. */
@NullMarked
package org.assay.collection.workbook.sheet;

import org.jspecify.annotations.NullMarked;
