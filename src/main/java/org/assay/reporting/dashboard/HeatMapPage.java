package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * Organisations or groups of them by standard.
 *
 * @param filters what it can be cut by
 * @param only what is looked at that no box says
 * @param table null where the question set has no bands, so that no letter can be given
 * @param counted how many rows, of what
 * @param held by what each organisation on the page is held down; empty when nobody is
 * @param withheld what is kept from the reader; null when nothing is
 * @param narrowed whether something is left out
 */
public record HeatMapPage(
    PageHead head,
    List<FilterBox> filters,
    List<Choice> rows,
    List<Choice> orders,
    List<Choice> bands,
    List<Only> only,
    @Nullable HeatTable table,
    String counted,
    List<String> held,
    @Nullable String withheld,
    boolean narrowed,
    Pagination pagination) {

  /**
   * What is looked at that no box says.
   *
   * @param name of the parameter that says it, with its value
   */
  public record Only(String name, String value, String words) {}
}
