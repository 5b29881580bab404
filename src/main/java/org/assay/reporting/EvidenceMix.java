package org.assay.reporting;

import java.util.List;

/**
 * What stands behind the answers.
 *
 * @param claims impact claims in all
 * @param outcomes claims that name an outcome for children with a source
 * @param sources how many claims rest on each kind of source; a claim may rest on several
 * @param ages how many pieces of evidence are how old, youngest first
 */
public record EvidenceMix(int claims, int outcomes, List<Counted> sources, List<Counted> ages) {

  public String inWords() {
    return claims == 0
        ? "No claim of impact has been submitted yet."
        : "%s of %s claims (%s) name an outcome for children and say where that is known from."
            .formatted(
                Figures.count(outcomes), Figures.count(claims), Figures.percent(outcomes, claims));
  }

  public boolean any() {
    return claims > 0;
  }

  public boolean dated() {
    return total(ages) > 0;
  }

  public Drawing sourcesChart() {
    return Bars.of("Claims by source.", bars(sources, claims));
  }

  public Drawing agesChart() {
    return Bars.of("Evidence by age.", bars(ages, total(ages)));
  }

  public ReportTable table() {
    var columns =
        List.of(
            Column.text("Evidence", 50), Column.number("Number", 12), Column.percent("Share", 12));
    var lines = new java.util.ArrayList<Line>();
    if (any()) {
      lines.add(Line.heading("Claims that rest on"));
      sources.forEach(c -> lines.add(line(c, claims)));
    }
    if (dated()) {
      lines.add(Line.heading("Age of evidence"));
      ages.forEach(c -> lines.add(line(c, total(ages))));
    }
    return new ReportTable(
        "Evidence", "Evidence mix and age", "No evidence has been submitted yet.", columns, lines);
  }

  private static int total(List<Counted> counts) {
    return counts.stream().mapToInt(Counted::number).sum();
  }

  private static List<Bars.Bar> bars(List<Counted> counts, int of) {
    return counts.stream()
        .map(c -> new Bars.Bar(c.name(), c.number(), note(c.number(), of)))
        .toList();
  }

  private static String note(int number, int of) {
    return "%s (%s)".formatted(Figures.count(number), Figures.percent(number, of));
  }

  private static Line line(Counted counted, int of) {
    return Line.of(counted.name())
        .count(counted.number())
        .amount(Figures.ratio(counted.number(), of));
  }
}
