package org.assay.collection.respond.standard;

import java.util.List;
import org.assay.collection.colleagues.StandardPanel;
import org.assay.engine.questionset.Resource;
import org.assay.engine.questionset.Section;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One standard to answer, or to read when the return is locked.
 *
 * @param person who answers; a form that comes back after another person signed in is refused
 * @param shown what a visitor could be shown, and where to read more
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
    Shown shown,
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

  /** Examples of evidence and public guidance, the same for everybody asked. */
  public record Shown(List<String> evidence, List<Resource> resources) {
    static Shown of(Section section) {
      return new Shown(section.exampleEvidence(), section.resources());
    }

    public boolean isEmpty() {
      return evidence.isEmpty() && resources.isEmpty();
    }
  }

  SectionPage onlyChanged() {
    return new SectionPage(
        shell,
        returnId,
        person,
        key,
        title,
        position,
        intro,
        shown,
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
