package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.EvidencePaper;
import org.assay.reporting.ImpactTables;
import org.assay.reporting.dashboard.TablesPage.Part;
import org.assay.reporting.dashboard.meeting.Quadrants;
import org.assay.reporting.dashboard.meeting.Quadrants.Quadrant;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.assay.reporting.figures.impact.ImpactFigures;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;

/** Makes the page of a cycle's impact: levels, compliance beside it, what it is known from. */
@Singleton
class ImpactPages {
  private static final String NONE = "No claim of impact has been submitted yet.";

  private final CycleGlances glances;
  private final HeatMapRepository organisations;

  ImpactPages(CycleGlances glances, HeatMapRepository organisations) {
    this.glances = glances;
    this.organisations = organisations;
  }

  TablesPage page(Caller caller, Cycle cycle, Instant at) {
    var data = glances.of(cycle, at).data();
    return new TablesPage(
        PageHead.of(caller, cycle, DashboardPart.IMPACT, "Impact", CycleWords.population(data)),
        List.of(
            "Impact is a level from 0 (none stated) to 4 (corroborated by somebody outside) that"
                + " organisations set themselves. It is shown next to compliance and never added"
                + " to it."),
        parts(cycle, at, data));
  }

  private List<Part> parts(Cycle cycle, Instant at, CycleData data) {
    var claims = ImpactFigures.all(data);
    if (claims.number() == 0) return List.of(Part.words("Levels", NONE));
    var impact = ImpactFigures.results(data);
    var quadrants = Quadrants.of(data.scope().edition().set().scoring().bands());
    var evidence = new EvidencePaper(ImpactFigures.evidence(data));
    var parts = new ArrayList<Part>();
    parts.add(
        Part.picture(
            "Levels by standard",
            Picture.of("levels", ImpactTables.levels(impact), levels(cycle, data, impact)),
            evidence.inWords(),
            silent(data)));
    parts.add(Part.picture("Compliance against impact", both(impact, quadrants), rule(quadrants)));
    parts.add(places(cycle, at, quadrants));
    parts.add(
        Part.picture(
            "What claims are known from",
            Picture.of(
                "sources",
                evidence.sourcesChart(),
                counted("Claims by source", evidence.figures().sources(), claims.number())),
            "Of %s; a claim may rest on several.".formatted(number(claims.number(), "claim"))));
    if (evidence.dated()) {
      parts.add(
          Part.picture(
              "Age of evidence",
              Picture.of(
                  "ages",
                  evidence.agesChart(),
                  counted(
                      "Evidence by age", evidence.figures().ages(), evidence.figures().total())),
              "Of %s that name evidence, by the age of the oldest piece. %s"
                  .formatted(number(evidence.figures().total(), "answer"), evidence.rounding())
                  .strip()));
    }
    return parts;
  }

  private static String silent(CycleData data) {
    var silent = ImpactFigures.silent(data);
    return silent == 0
        ? "Every question on impact was answered."
        : "%s on impact %s left without a claim."
            .formatted(number(silent, "question"), silent == 1 ? "was" : "were");
  }

  static String rule(Quadrants quadrants) {
    return "A standard counts as in place from a mean score of %s, and as making a difference from a mean level of 2 (practice changed). With fewer than %d claims it is drawn, and counts in no quadrant."
        .formatted(percent(quadrants.compliance()), Quadrants.FEWEST);
  }

  /** By organisation, each part opening who stands in it. */
  private Part places(Cycle cycle, Instant at, Quadrants quadrants) {
    var counts = organisations.quadrants(cycle, at, quadrants);
    var all = counts.values().stream().mapToInt(Integer::intValue).sum();
    var rows = new ArrayList<List<Cell>>();
    for (var it : Quadrant.values()) {
      var many = counts.getOrDefault(it, 0);
      var path = "/cycles/" + cycle.id() + "/heat-map" + HeatMapSearch.in(it);
      rows.add(
          List.of(
              many == 0 ? Cell.text(it.label()) : Cell.link(it.label(), path),
              Cell.number(count(many)),
              Cell.number(percent(many, all))));
    }
    return Part.table(
        "Organisations by quadrant",
        new Table(
            "Organisations by quadrant",
            "govuk-visually-hidden",
            List.of(Cell.text("Quadrant"), Cell.number("Organisations"), Cell.number("Share")),
            rows,
            true),
        "The same rule for %s with a score and a claim of impact: their own score and mean level. %s"
            .formatted(number(all, "organisation"), FigureWords.rounding(counts.values()))
            .strip());
  }

  private static Table levels(Cycle cycle, CycleData data, List<ImpactResult> impact) {
    var head = new ArrayList<Cell>();
    head.add(Cell.text("Standard"));
    for (var it :
        List.of("Claims", "0", "1", "2", "3", "4", "Mean level", "Change", "Compliance")) {
      head.add(Cell.number(it));
    }
    return DashboardTables.table(
        "Impact levels by standard", head, impact.stream().map(ImpactPages::row).toList());
  }

  private static List<Cell> row(ImpactResult it) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(it.label()));
    row.add(Cell.number(count(it.claims())));
    it.levels().forEach(level -> row.add(Cell.number(count(level))));
    row.add(Cell.number(FigureWords.mean(it.mean())));
    var change = it.change();
    row.add(
        Cell.number(
            change == null
                ? FigureWords.NONE
                : "%+.1f (n %s)"
                    .formatted(change.difference().doubleValue(), count(change.organisations()))));
    row.add(Cell.number(percent(it.compliance())));
    return row;
  }

  private static Table counted(String caption, List<Counted> counts, int of) {
    return DashboardTables.table(
        caption,
        List.of(Cell.text(""), Cell.number("Number"), Cell.number("Share")),
        counts.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.name()),
                        Cell.number(count(it.number())),
                        Cell.number(percent(it.number(), of))))
            .toList());
  }

  static Picture both(List<ImpactResult> impact, Quadrants quadrants) {
    return Picture.of(
        "both",
        ImpactTables.againstCompliance(impact, quadrants.split()),
        DashboardTables.impact(impact, quadrants));
  }
}
