package org.assay.desk.cycles;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where the deadlines of a cycle are moved and the cycle is ended.
 *
 * @param leftOut null where nobody is
 */
public record KeepPage(
    Shell shell,
    long id,
    List<ErrorLink> errors,
    String title,
    boolean ended,
    DateParts first,
    DateParts second,
    @Nullable Table leftOut) {}
