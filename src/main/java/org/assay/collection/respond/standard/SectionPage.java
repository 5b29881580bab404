package org.assay.collection.respond.standard;

import java.util.List;
import org.assay.collection.colleagues.StandardPanel;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One standard to answer, or to read when the return is locked.
 *
 * @param person who answers; a form that comes back after another person signed in is refused
 * @param colleagues who else is in this return now, and where
 * @param next key of the standard after it; null for the last
 * @param saved what became of the last save, just after one
 * @param locked what was answered, to read; null while answers can be given
 * @param forward what is proposed from elsewhere, above the questions
 * @param fixes what is wrong with the answers as they are stored
 * @param outline its questions with what is left to do
 * @param panel in whose hands the standard is; null when there is nothing to show or do
 */
public record SectionPage(
    Shell shell,
    long returnId,
    long person,
    String key,
    String title,
    String position,
    @Nullable String intro,
    List<String> colleagues,
    List<StandardQuestion> blocks,
    List<ErrorLink> errors,
    @Nullable String next,
    @Nullable String saved,
    @Nullable List<SummaryRow> locked,
    SectionProposals forward,
    Fixes fixes,
    Outline outline,
    @Nullable StandardPanel panel) {

  SectionPage onlyChanged() {
    return new SectionPage(
        shell,
        returnId,
        person,
        key,
        title,
        position,
        intro,
        colleagues,
        blocks.stream().filter(it -> it.beside().forward().changed()).toList(),
        errors,
        next,
        saved,
        locked,
        forward.filtered(),
        fixes,
        outline,
        panel);
  }
}
