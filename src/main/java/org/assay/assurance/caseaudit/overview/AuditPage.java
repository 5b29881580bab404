package org.assay.assurance.caseaudit.overview;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * One audit.
 *
 * @param tasks what its lead sets up; empty for others
 * @param missing what stands in the way of the next step of the lead
 * @param step the lead's next step; null when there is none
 * @param concerns fears for children, with links
 * @param forms the reader's own forms
 * @param progress how far each agency's form about each case is; null for those who do not see it
 * @param cases for the panel
 * @param feedback to agencies
 * @param results of an audit of records; null when it has cases
 * @param before audits of the same theme
 * @param more pages about what came of it, and papers
 */
public record AuditPage(
    Shell shell,
    String base,
    String reference,
    String theme,
    String state,
    String tag,
    List<SummaryRow> facts,
    List<String> keyLines,
    List<TaskItem> tasks,
    List<String> missing,
    @Nullable Step step,
    List<Link> concerns,
    List<TaskItem> forms,
    @Nullable Table progress,
    List<TaskItem> cases,
    List<Link> feedback,
    @Nullable Table results,
    List<Link> before,
    List<Link> more) {

  /**
   * @param words what it does, above its button
   */
  public record Step(String action, String button, String words) {}

  public record Link(String text, String href) {}
}
