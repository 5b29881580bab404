/**
 * Reads what was submitted and sets it out as papers: PDF that a screen reader can follow, and
 * workbooks. A report is a record of figures already worked out; its template only places them.
 * Nothing here writes to the database.
 */
@NullMarked
package org.assay.reporting;

import org.jspecify.annotations.NullMarked;
