package org.assay.reporting.pdf;

import org.assay.reporting.paper.Paper;

/**
 * A report that is bound with others into one document.
 *
 * @param bookmark what its bookmark is called; no two of a document are alike
 * @param report the folder of its template below {@code reports/}
 */
public record BoundReport(String bookmark, String report, Paper paper) {}
