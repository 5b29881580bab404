package org.assay.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out requirements that are said not to be met: the one list that names schools. */
final class BreachTables {
  private BreachTables() {}

  /**
   * How many organisations miss each requirement, most first.
   *
   * @param whenNone what to say if there is none
   */
  static ReportTable counts(Breaches breaches, String whenNone) {
    return counts(breaches, whenNone, Breaches.Count::asked);
  }

  /** The same without where the law or guidance asks it, to be read at a glance. */
  static ReportTable pressing(Breaches breaches, String whenNone) {
    return counts(breaches, whenNone, Breaches.Count::brief);
  }

  private static ReportTable counts(
      Breaches breaches, String whenNone, Function<Breaches.Count, String> named) {
    var columns =
        List.of(
            TableColumn.text("Requirement", 60),
            TableColumn.number("Organisations", 12),
            TableColumn.number("Not met", 9),
            TableColumn.number("Partly met", 9),
            TableColumn.number("No action named", 10),
            TableColumn.number("Action overdue", 11));
    var lines =
        breaches.counts().stream()
            .sorted(Comparator.comparing(it -> -it.number()))
            .map(it -> count(named.apply(it), it))
            .toList();
    return new ReportTable(
        "Must not met by question", "Requirements said not to be met", whenNone, columns, lines);
  }

  static ReportTable named(List<Breach> breaches) {
    var columns =
        List.of(
            TableColumn.text("Organisation", 32),
            TableColumn.text("Answer", 12),
            TableColumn.text("Action", 52),
            TableColumn.day("Due", 14),
            TableColumn.text("Progress", 18));
    var lines = new ArrayList<TableLine>();
    for (var those : byQuestion(breaches)) {
      lines.add(TableLine.heading(those.getFirst().asked()));
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

  private static TableLine count(String named, Breaches.Count it) {
    return TableLine.of(named)
        .count(it.number())
        .count(it.notMet())
        .count(it.partly())
        .count(it.noAction())
        .count(it.overdue());
  }

  private static TableLine line(Breach it) {
    return TableLine.of(it.organisation())
        .text(it.answer())
        .text(it.action())
        .day(it.due())
        .text(it.progress().words());
  }

  /**
   * What the list of organisations holds.
   *
   * @param all how many there are to name
   */
  static String namedInWords(long all) {
    if (all <= ComplianceReport.NAMED) {
      return "Every organisation that says a requirement is not, or not fully, in place.";
    }
    return "The %d most pressing of %s. The Excel file lists %s."
        .formatted(
            ComplianceReport.NAMED,
            FigureWords.count(all),
            all <= ComplianceReport.LISTED
                ? "all"
                : "the first " + FigureWords.count(ComplianceReport.LISTED));
  }
}
