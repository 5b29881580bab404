package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.assurance.AssuranceSections;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.Story;

/** The headings of the impact summary, and what is below each. */
final class ImpactSections {
  private final ImpactReport report;
  private final AssuranceSections assurance;

  ImpactSections(ImpactReport report) {
    this.report = report;
    this.assurance = new AssuranceSections(report.assurance());
  }

  List<Section> all() {
    return Stream.of(
            claims(),
            List.of(assurance.ofImpact()),
            priority(),
            assurance.annexesOfImpact(),
            method())
        .flatMap(List::stream)
        .toList();
  }

  private List<Section> claims() {
    return List.of(
        Section.of(
            "headlines",
            "Headlines",
            Content.numbered(
                report.headlines(),
                "Nothing can be said yet: no claim of impact has been submitted.")),
        Section.of(
            "decisions",
            "Decisions asked of the subgroup",
            Content.numbered(report.decisions(), "None.")),
        Section.of(
            "stories",
            "What a difference looks like",
            new Content.Stories(stories(), "No story has been put forward yet.")),
        levels(),
        both(),
        evidence(),
        Section.of(
            "voice",
            Part.of(Content.table(report.voiceTable()).sayingNone())
                .under("Voice")
                .saying(
                    report.voice().isEmpty()
                        ? ""
                        : "A high claim with few children heard behind it comes first.")));
  }

  private List<Section> priority() {
    return List.of(
        priorities(),
        Section.of(
            "pastActions",
            "Last year's actions",
            Content.table(report.pastActionsTable()).sayingNone()),
        Section.of(
            "evidenceAnnex",
            "Annex: Evidence mix and age",
            Content.table(report.evidence().table())),
        Section.of(
            "told",
            Part.of(Content.table(report.printedToldTable(), report.toldTable()))
                .under("Annex: What organisations counted, chose, dated and wrote")
                .saying(report.toldInWords())));
  }

  private List<Section> method() {
    return List.of(
        ReportMethod.section(
            report.masthead(),
            Stream.concat(report.method().stream(), assurance.method().stream()).toList(),
            report.dataQuality()));
  }

  private List<Story> stories() {
    return report.vignettes().stream()
        .map(it -> new Story(it.title(), it.story(), it.standing()))
        .toList();
  }

  private Section levels() {
    var table = Part.of(Content.table(report.levelsTable()));
    var heading = "Impact by standard";
    if (report.nothingClaimed()) {
      var nothing = new Content.Words("No claim of impact has been submitted yet.", true);
      return Section.of("levels", Part.of(nothing).under(heading), table);
    }
    return Section.of(
        "levels",
        Part.of(new Content.Chart("Impact levels claimed, by standard", report.levelsChart()))
            .under(heading)
            .saying(
                "0 nothing stated, 1 activity only, 2 a change in practice, 3 an outcome for"
                    + " children with a source, 4 an outcome that somebody else has corroborated."
                    + " Impact is never added to compliance."),
        table);
  }

  private Section both() {
    if (report.nothingClaimed()) return Section.of("both");
    return Section.of(
        "both",
        Part.of(
                new Content.Chart(
                    "Compliance against impact, a dot a standard", report.bothChart()))
            .under("Compliance against impact")
            .saying(
                "To the right: what the law and guidance ask is said to be in place. Upwards: it is"
                    + " shown to make a difference. Right and low is where to ask next."));
  }

  private Section evidence() {
    var it = report.evidence();
    var parts = new ArrayList<Part>();
    if (it.any()) {
      parts.add(
          Part.of(
                  new Content.Chart(
                      "Claims by source; one claim may rest on several", it.sourcesChart()))
              .under("What the claims rest on")
              .saying(it.inWords()));
    }
    if (it.dated()) {
      var ages = Part.of(new Content.Chart("Age of the evidence named", it.agesChart()));
      parts.add(it.rounding().isEmpty() ? ages : ages.saying(it.rounding()));
    }
    return new Section("evidence", parts);
  }

  private Section priorities() {
    var parts = new ArrayList<Part>();
    for (var it : report.priorities()) {
      parts.add(
          Part.of(Content.table(it.printedMeasuresTable(), it.measuresTable()).sayingNone())
              .under("Priority: " + it.title())
              .saying(it.test()));
      parts.add(Part.of(Content.table(it.questionsTable())));
    }
    return new Section("priorities", parts);
  }
}
