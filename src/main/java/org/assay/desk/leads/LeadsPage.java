package org.assay.desk.leads;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;

/**
 * Safeguarding leads, a page at a time.
 *
 * @param counted how many there are, are stale and are missing, in words
 */
public record LeadsPage(
    Shell shell,
    String counted,
    String words,
    List<Choice> shows,
    String query,
    Table table,
    Pagination pagination) {}
