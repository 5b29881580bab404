package org.assay.assurance.trail;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;

/**
 * Who read and downloaded returns, and agencies' forms about cases.
 *
 * @param own whether it is about one organisation's own returns alone
 * @param changes whether changes are listed too, as they are for one return or form
 * @param csv the address of the same as a file
 */
public record AccessPage(
    Shell shell,
    boolean own,
    boolean changes,
    String returnId,
    String formId,
    String organisation,
    String person,
    Table table,
    Pagination pagination,
    String csv) {}
