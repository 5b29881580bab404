package org.assay.assurance.moderation.visits;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One visit: to read, and for moderators to record or correct.
 *
 * @param facts to read; empty while it is recorded
 * @param form null for readers who record none
 */
public record VisitPage(
    Shell shell,
    String back,
    String organisation,
    String cycle,
    List<SummaryRow> facts,
    @Nullable Form form,
    List<ErrorLink> errors) {

  /**
   * @param address where it is sent
   */
  public record Form(
      String address,
      int version,
      DateParts day,
      String people,
      String notes,
      List<Choice> outcomes,
      List<Part> parts) {}

  /** The questions of one standard that can be ticked as looked at. */
  public record Part(String key, String title, boolean open, List<Choice> questions) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
