package org.assay.assurance.trail;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;

/**
 * Texts that looked like a child's name and that their writers confirmed to be nobody's.
 *
 * @param own whether it is about one organisation's own returns alone
 */
public record ConfirmationsPage(Shell shell, boolean own, Table table, Pagination pagination) {}
