package org.assay.desk.people;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;

/**
 * Who has access, on paper.
 *
 * @param asAt when it was so
 */
public record PrintPage(Shell shell, String place, String asAt, Table table) {}
