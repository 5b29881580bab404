package org.assay.desk.people;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;

/**
 * Who has access, on paper.
 *
 * @param asAt when it was so
 * @param cut that there is more than this; empty where there is not
 */
public record PrintPage(Shell shell, String place, String asAt, String cut, Table table) {}
