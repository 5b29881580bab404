package org.assay.reporting.returnreport;

import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.moderation.ModerationResults.Line;
import org.assay.engine.questionset.Edition;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.paper.FigureWords;

/** Sets out what moderation found beside what one organisation claimed. */
final class ModeratedTable {
  private ModeratedTable() {}

  /** In the order of the question set; without rows until the moderation is finished. */
  static Table of(Edition edition, List<Line> lines) {
    var rows = new ArrayList<List<Cell>>();
    for (var section : edition.set().sections()) {
      lines.stream()
          .filter(it -> it.standard().equals(section.key()))
          .forEach(it -> rows.add(row(section.ref() + " " + section.title(), it)));
    }
    return new Table(
        "Standards of which answers were marked",
        "govuk-visually-hidden",
        List.of(
            Cell.text("Standard"),
            Cell.number("Claimed"),
            Cell.number("Moderated"),
            Cell.number("Answers marked")),
        rows,
        true);
  }

  private static List<Cell> row(String standard, Line it) {
    return List.of(
        Cell.text(standard),
        Cell.number(FigureWords.percent(it.claimed())),
        Cell.number(FigureWords.percent(it.moderated())),
        Cell.number(FigureWords.count(it.marked())));
  }
}
