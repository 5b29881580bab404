package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's returns, a page at a time.
 *
 * @param found how many the search finds and which of them are shown
 * @param organisation what was searched for
 * @param readable whether the reader may open what was submitted
 * @param narrowed whether the search leaves any return out
 */
public record PartnershipReturnsPage(
    Shell shell,
    String found,
    @Nullable String organisation,
    List<Choice> cycles,
    List<Choice> states,
    List<Choice> orders,
    boolean readable,
    boolean narrowed,
    Table table,
    Pagination pagination) {}
