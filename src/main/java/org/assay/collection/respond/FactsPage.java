package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What a question set asks about the organisation before its questions.
 *
 * @param version goes back with the answers
 * @param boxes empty when nothing can be changed
 * @param rows what was stated, when nothing can be changed
 */
public record FactsPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    int version,
    List<Box> boxes,
    List<SummaryRow> rows,
    List<ErrorLink> errors) {

  /**
   * @param choices empty for a box to type in
   */
  public record Box(
      String name,
      String label,
      boolean numeric,
      List<Choice> choices,
      @Nullable String value,
      @Nullable String error) {}
}
