package org.assay.assurance.caseaudit.panel;

import java.util.List;
import java.util.Map;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One domain of a case: what each agency says, side by side, and what the panel judges.
 *
 * @param descriptors what each grade means here
 * @param grades whether the reader may judge
 * @param judged what was judged, to read; null while nothing was, or where the reader may judge
 * @param clash what somebody else judged; null as a rule
 * @param next address of the next domain; null for the last
 */
public record PanelDomainPage(
    Shell shell,
    String address,
    String back,
    String reference,
    String title,
    Map<String, String> descriptors,
    List<Agency> agencies,
    boolean grades,
    @Nullable String judged,
    @Nullable String clash,
    Boxes boxes,
    List<ErrorLink> errors,
    @Nullable String saved,
    @Nullable String flag,
    @Nullable String next) {

  /**
   * @param lines its other answers in this domain
   * @param files that stand behind its answers in this domain
   */
  public record Agency(
      String name,
      String grade,
      @Nullable String analysis,
      List<SummaryRow> lines,
      List<PanelCasePage.FileLink> files) {}

  public record Boxes(List<Choice> choices, String rationale, String disagreement, int version) {}
}
