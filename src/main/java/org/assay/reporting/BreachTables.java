package org.assay.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.figures.Breach;
import org.assay.figures.Breach.Progress;

/** Sets out requirements that are said not to be met: the one list that names schools. */
final class BreachTables {
  private BreachTables() {}

  /**
   * How many organisations miss each requirement, most first.
   *
   * @param whenNone what to say if there is none
   */
  static ReportTable counts(List<Breach> breaches, String whenNone) {
    var columns =
        List.of(
            Column.text("Requirement", 60),
            Column.number("Organisations", 12),
            Column.number("Not met", 9),
            Column.number("Partly met", 9),
            Column.number("No action named", 10),
            Column.number("Action overdue", 11));
    var lines =
        byQuestion(breaches).stream()
            .sorted(Comparator.comparing(those -> -those.size()))
            .map(BreachTables::count)
            .toList();
    return new ReportTable(
        "Must not met by question", "Requirements said not to be met", whenNone, columns, lines);
  }

  static ReportTable named(List<Breach> breaches) {
    var columns =
        List.of(
            Column.text("Organisation", 32),
            Column.text("Answer", 12),
            Column.text("Action", 52),
            Column.day("Due", 14),
            Column.text("Progress", 18));
    var lines = new ArrayList<Line>();
    for (var those : byQuestion(breaches)) {
      lines.add(Line.heading(those.getFirst().asked()));
      those.forEach(b -> lines.add(line(b)));
    }
    return new ReportTable(
        "Must not met",
        "Requirements said not to be met, organisation by organisation",
        "None.",
        columns,
        lines);
  }

  private static Collection<List<Breach>> byQuestion(List<Breach> breaches) {
    var byQuestion = new LinkedHashMap<String, List<Breach>>();
    breaches.forEach(b -> byQuestion.computeIfAbsent(b.ref(), q -> new ArrayList<>()).add(b));
    return byQuestion.values();
  }

  private static Line count(List<Breach> those) {
    return Line.of(those.getFirst().asked())
        .count(those.size())
        .count(those.stream().filter(b -> !b.partly()).count())
        .count(those.stream().filter(Breach::partly).count())
        .count(those.stream().filter(b -> b.progress() == Progress.NO_ACTION).count())
        .count(those.stream().filter(b -> b.progress() == Progress.OVERDUE).count());
  }

  private static Line line(Breach it) {
    return Line.of(it.organisation())
        .text(it.answer())
        .text(it.action())
        .day(it.due())
        .text(it.progress().words());
  }
}
