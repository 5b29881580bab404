package org.assay.respond;

import java.util.List;
import org.assay.colleagues.StandardPanel;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One standard to answer, or to read when the return is locked.
 *
 * @param next key of the standard after it; null for the last
 * @param saved the hour of the last save, just after one
 * @param locked what was answered, to read; null while answers can be given
 * @param forward what is proposed from elsewhere, above the questions
 * @param panel in whose hands the standard is; null when there is nothing to show or do
 */
public record SectionPage(
    Shell shell,
    long returnId,
    String key,
    String title,
    String position,
    @Nullable String intro,
    List<QuestionBlock> blocks,
    List<ErrorLink> errors,
    List<Clash> clashes,
    @Nullable String next,
    @Nullable String saved,
    @Nullable List<SummaryRow> locked,
    SectionForward forward,
    @Nullable StandardPanel panel) {

  SectionPage onlyChanged() {
    return new SectionPage(
        shell,
        returnId,
        key,
        title,
        position,
        intro,
        blocks.stream().filter(it -> it.beside().forward().changed()).toList(),
        errors,
        clashes,
        next,
        saved,
        locked,
        forward.filtered(),
        panel);
  }

  /** The same answer changed by somebody else meanwhile: both are shown. */
  public record Clash(String question, String text, String theirs, String yours) {}
}
