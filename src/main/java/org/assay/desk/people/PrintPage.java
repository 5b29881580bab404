package org.assay.desk.people;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Who has access, on paper.
 *
 * @param asAt when it was so
 * @param range which of the lines are here; null for all of them
 */
public record PrintPage(
    Shell shell,
    String place,
    String asAt,
    @Nullable String range,
    Table table,
    Pagination pagination) {}
