package org.assay.collection.respond.standard;

import java.util.List;
import org.assay.collection.colleagues.StandardPanel;
import org.assay.collection.respond.ReopenedPart;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.CrosswalkLine;
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
 * @param reopened what moderators ask about answers of this standard; null unless the return is
 *     open for some questions alone
 * @param closed what was answered and is locked, beside questions that are open
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
    @Nullable ReopenedPart reopened,
    List<SummaryRow> closed,
    SectionProposals forward,
    Fixes fixes,
    Outline outline,
    @Nullable StandardPanel panel) {

  /**
   * Examples of evidence and public guidance.
   *
   * @param crosswalks where the organisation's own framework has the standard
   */
  public record Shown(
      List<String> evidence, List<Resource> resources, List<CrosswalkLine> crosswalks) {
    static Shown of(Section section, Answering answering) {
      return new Shown(
          section.exampleEvidence(), section.resources(), CrosswalkLine.of(answering, section));
    }

    public boolean isEmpty() {
      return evidence.isEmpty() && resources.isEmpty() && crosswalks.isEmpty();
    }
  }

  SectionPage onlyChanged() {
    var changed = blocks.stream().filter(it -> it.beside().forward().changed()).toList();
    return with(changed, forward.filtered());
  }

  /**
   * With guidance and empty boxes of one question, and a part of it open.
   *
   * @param opened null for a page as it is
   */
  SectionPage opening(@Nullable OpenedPart opened) {
    if (opened == null) return this;
    var with =
        blocks.stream()
            .map(it -> it.key().equals(opened.question()) ? it.opening(opened.part()) : it)
            .toList();
    return with(with, forward);
  }

  private SectionPage with(List<StandardQuestion> blocks, SectionProposals forward) {
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
        blocks,
        errors,
        next,
        saved,
        locked,
        reopened,
        closed,
        forward,
        fixes,
        outline,
        panel);
  }
}
