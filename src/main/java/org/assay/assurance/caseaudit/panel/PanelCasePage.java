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
   * @param files that stand behind its answers
   * @param sendBack where its form is sent back; null where that cannot be done
   */
  public record Agency(
      String name, List<Said> said, List<FileLink> files, @Nullable String sendBack) {}

  /**
   * A file of evidence.
   *
   * @param detail its kind and size
   */
  public record FileLink(String name, String href, String detail) {}

  public record Said(String heading, String words) {}
}
