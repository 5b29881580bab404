package org.assay.assurance.caseaudit.panel;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * A case as the panel reads it.
 *
 * @param waiting how far each form is, while one is missing; empty afterwards
 * @param domains with what was judged of each
 * @param flag domains that are inadequate below a better overall judgement; null when none are
 * @param grades what each agency says of its own work; null while a form is missing
 */
public record PanelCasePage(
    Shell shell,
    String back,
    String reference,
    String subject,
    List<String> waiting,
    List<TaskItem> domains,
    @Nullable String flag,
    @Nullable Table grades,
    List<Agency> agencies) {

  /**
   * @param said headings with what the agency wrote
   */
  public record Agency(String name, List<Said> said) {}

  public record Said(String heading, String words) {}
}
