package org.assay.collection.respond;

import java.util.List;
import org.assay.collection.returns.Briefing;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The board pack as a page, and the decision below it: all that an approver needs to sign or send
 * back, on a phone.
 *
 * @param impact the mean level of the claims of impact, in words
 * @param differences where it answers differently from its group
 * @param reason what was typed, on the way back from a refusal
 */
public record SignOffPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    String declaredBy,
    String mustHeading,
    Briefing briefing,
    String impact,
    List<SummaryRow> standards,
    List<Difference> differences,
    List<ErrorLink> errors,
    @Nullable String reason) {

  /**
   * @param reason as the organisation gave it; null when it gave none
   */
  public record Difference(String question, String own, String group, @Nullable String reason) {}
}
