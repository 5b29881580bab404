package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One question: how it was answered, and by whom.
 *
 * @param facts its figures in sentences
 * @param answers how many gave which answer, each opening who
 * @param filters by which the list can be cut
 * @param query of this list without its cuts, for the form
 * @param counted how many are listed, of what
 * @param withheld what is kept from the reader; null when nothing is
 */
public record QuestionPage(
    PageHead head,
    String key,
    List<String> facts,
    Table answers,
    List<FilterBox> filters,
    @Nullable String answer,
    @Nullable String state,
    String counted,
    Table list,
    @Nullable String withheld,
    boolean narrowed,
    boolean written,
    Pagination pagination) {}
