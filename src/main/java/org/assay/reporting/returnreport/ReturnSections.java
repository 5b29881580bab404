package org.assay.reporting.returnreport;

import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.Section;

/** The headings of a return's report, and what stands below each. */
final class ReturnSections {
  private final ReturnReport report;

  ReturnSections(ReturnReport report) {
    this.report = report;
  }

  List<Section> all() {
    return List.of(
        unmet(),
        Section.of(
            "guidance",
            Part.of(Content.table(report.notMetTable()))
                .below("Statutory guidance that is not met")),
        Section.of(
            "nextSteps", "What to do next", Content.table(report.nextStepsTable()).sayingNone()),
        scores(),
        comparison(),
        claims(),
        Section.of("replies", "What the partnership replied", Content.table(report.repliesTable())),
        Section.of(
            "answers", report.answersHeading(), Content.table(report.answersTable()).sayingNone()),
        method());
  }

  private Section unmet() {
    return Section.of(
        "requirements",
        Part.of(Content.table(report.unmetTable()).sayingNone())
            .under(report.mustHeading())
            .saying(report.mustMeaning()));
  }

  private Section scores() {
    if (!report.scored()) return Section.of("scores");
    return Section.of(
        "scores",
        Part.of(new Content.Chart(report.answersHeading() + " by standard", report.answersChart()))
            .under(report.scoresHeading())
            .saying(
                report.standing()
                    + " The figure at the end of each bar is the score, with “not applicable” left"
                    + " out."));
  }

  private Section comparison() {
    var table = Part.of(Content.table(report.standardsTable()));
    if (!report.scored()) return Section.of("comparison", table);
    var moderated = report.moderated();
    var found =
        Part.of(Content.table(moderated.table()))
            .below(ModeratedReturn.HEADING)
            .saying(moderated.words());
    return moderated.any() ? comparison(table, found) : comparison(table);
  }

  /** Tables below the picture. */
  private Section comparison(Part... tables) {
    var picture =
        Part.of(
                new Content.Chart(
                    report.comparisonHeading() + ", by standard", report.comparisonChart()))
            .below(report.comparisonHeading())
            .saying(report.peerGroup());
    return new Section("comparison", Stream.concat(Stream.of(picture), Stream.of(tables)).toList());
  }

  private Section claims() {
    return Section.of(
        "claims",
        Part.of(Content.table(report.claimsTable()).sayingNone())
            .under(report.claimsHeading())
            .saying(
                report.claims().isEmpty()
                    ? ""
                    : "Impact is a score of its own and never part of compliance."));
  }

  private Section method() {
    var masthead = report.masthead();
    return Section.of(
        "method",
        Part.of(
                new Content.Words(
                    "Question set: %s, SHA-256 %s."
                        .formatted(masthead.edition(), masthead.editionHash()),
                    false))
            .under("How this was worked out")
            .saying("As at " + masthead.asAtInWords() + ". " + masthead.rule()),
        Part.of(Content.bulleted(report.method(), "")));
  }
}
