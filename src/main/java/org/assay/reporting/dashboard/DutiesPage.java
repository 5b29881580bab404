package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Legal duties not met: how many by duty, and who.
 *
 * @param words what the figures say
 * @param counts a line a duty
 * @param counted how many are listed
 * @param withheld what is kept from the reader; null when nothing is
 */
public record DutiesPage(
    PageHead head,
    List<String> words,
    Table counts,
    List<FilterBox> filters,
    List<Choice> questions,
    List<Choice> actions,
    String counted,
    Table list,
    @Nullable String withheld,
    boolean narrowed,
    Pagination pagination) {}
