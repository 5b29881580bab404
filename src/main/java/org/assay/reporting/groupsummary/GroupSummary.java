package org.assay.reporting.groupsummary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.reporting.BandRatings;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.Section;

/** The organisations of a group side by side. */
record GroupSummary(GroupFigures figures) implements Paper {
  private static final List<String> METHOD =
      List.of(
          "Each score is what the organisation claims. “Not applicable” is left out of it.",
          "A requirement is what law or statutory guidance says must be in place. One that is not"
              + " fully met is named and never averaged.",
          "The mean of a standard is the mean of the organisations' scores in it, each counted"
              + " alike whatever its size.",
          "Organisations differ in a question when the best answer among them is worth more than"
              + " the lowest. Those whose answer is worth least are named.");

  @Override
  public Masthead masthead() {
    var set = figures.edition().set();
    return new Masthead(
        figures.partnership().name(),
        figures.group().name(),
        "Group summary",
        figures.cycle().title(),
        figures.at(),
        "Population",
        "%s of %s, %s returned"
            .formatted(
                FigureWords.number(figures.members().size(), "organisation"),
                figures.group().name(),
                FigureWords.count(figures.returned().size())),
        "The latest submission of each return up to that time counts; drafts never do.",
        set.editionName(),
        set.sha256(),
        "For the lead of the group and its board. It names organisations.");
  }

  @Override
  public List<KeyFigure> keyFigures() {
    var returned = figures.returned();
    var unmet = returned.stream().mapToInt(it -> it.unmet().size()).sum();
    var without = returned.stream().mapToInt(GroupFigures.Member::unplanned).sum();
    return List.of(
        new KeyFigure(
            "%d of %d".formatted(returned.size(), figures.members().size()),
            "organisations returned",
            FigureWords.percent(returned.size(), figures.members().size()) + " of those asked"),
        new KeyFigure(
            FigureWords.count(unmet),
            unmet == 1 ? "requirement not fully met" : "requirements not fully met",
            "in %s; %s without an action"
                .formatted(
                    FigureWords.number(
                        returned.stream().filter(it -> !it.unmet().isEmpty()).count(),
                        "organisation"),
                    FigureWords.count(without))));
  }

  @Override
  public List<Section> sections() {
    var tables = new GroupSummaryTables(figures);
    return List.of(
        Section.of(
            "headlines",
            "Headlines",
            Content.numbered(headlines(), "No organisation of the group has returned yet.")),
        Section.of(
            "heatMap",
            Part.of(Content.table(tables.heatMap(), tables.scores()).withKey(key()).sayingNone())
                .under("Standards by organisation")),
        Section.of(
            "organisations",
            "Each organisation",
            Content.table(tables.organisations()).sayingNone()),
        Section.of(
            "required",
            "Requirements not fully met",
            Content.table(tables.required()).sayingNone()),
        Section.of(
            "differs",
            Part.of(
                    Content.table(
                            tables.differing().first(GroupSummaryTables.PRINTED),
                            tables.differing())
                        .sayingNone())
                .under("Where they differ")
                .saying("An organisation that answers lower may learn from one that does not.")),
        Section.of(
            "method",
            Part.of(Content.bulleted(METHOD, ""))
                .under("How to read this")
                .saying("As at " + masthead().asAtInWords() + ". " + masthead().rule())));
  }

  private List<Rating> key() {
    var key = new ArrayList<>(BandRatings.of(figures.edition().set().scoring().bands()).all());
    key.add(Rating.NOT_SCORED);
    key.add(Rating.NOT_RETURNED);
    return key;
  }

  private List<String> headlines() {
    if (figures.returned().isEmpty()) return List.of();
    var lines = new ArrayList<String>();
    lines.add(
        "%d of %s returned."
            .formatted(
                figures.returned().size(),
                FigureWords.number(figures.members().size(), "organisation")));
    weakest(lines);
    var differing = figures.differing();
    lines.add(
        differing.isEmpty()
            ? "They answer every question alike."
            : "They answer %s differently."
                .formatted(FigureWords.number(differing.size(), "question")));
    return lines;
  }

  /** One standard alone or among equals, or of one organisation alone, is not the weakest. */
  private void weakest(List<String> lines) {
    var scored = figures.standards().stream().filter(it -> figures.mean(it) != null).toList();
    var shown = scored.stream().map(it -> FigureWords.percent(figures.mean(it))).distinct();
    if (shown.count() < 2 || figures.returned().size() < 2) return;
    scored.stream()
        .min(Comparator.comparing(it -> requireNonNull(figures.mean(it))))
        .ifPresent(
            it ->
                lines.add(
                    "“%s” is their weakest standard: mean score %s over %s."
                        .formatted(
                            it.title(),
                            FigureWords.percent(figures.mean(it)),
                            FigureWords.number(
                                figures.returned().stream()
                                    .filter(m -> m.standards().containsKey(it.key()))
                                    .count(),
                                "return"))));
  }
}
