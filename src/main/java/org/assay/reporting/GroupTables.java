package org.assay.reporting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import org.assay.reporting.figures.compliance.GroupResult;
import org.assay.reporting.figures.compliance.GroupResult.Part;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out results by group of organisations, or under other headings. */
final class GroupTables {
  private GroupTables() {}

  static ReportTable table(
      String sheet, String title, String numberHeading, String empty, List<GroupResult> groups) {
    var columns =
        List.of(
            TableColumn.text("Group", 50),
            TableColumn.number(numberHeading, 12),
            TableColumn.percent("Met", 10),
            TableColumn.percent("Not met", 10),
            TableColumn.percent("Not applicable", 13),
            TableColumn.percent("Score", 10),
            TableColumn.number("Compared", 11),
            TableColumn.points("Change, points", 11));
    var lines = new java.util.ArrayList<TableLine>();
    for (var group : groups) {
      if (!group.cut().isBlank()) {
        lines.add(TableLine.heading(group.cut()));
      }
      group.parts().forEach(part -> lines.add(line(part)));
    }
    return new ReportTable(sheet, title, empty, columns, lines);
  }

  private static TableLine line(Part part) {
    var s = part.standing();
    return TableLine.of(part.name())
        .count(part.number())
        .amount(s.metShare())
        .amount(FigureWords.ratio(s.notMet(), s.scored()))
        .amount(s.notApplicableShare())
        .amount(part.score())
        .count(ChangeWords.organisations(part.change()))
        .amount(ChangeWords.difference(part.change()));
  }

  /** Those with the lowest scores. */
  static ReportTable lowestThemes(GroupResult themes, int most) {
    var lowest =
        themes.parts().stream()
            .sorted(comparing(Part::score, nullsLast(naturalOrder())))
            .limit(most)
            .toList();
    return table(
        "Themes",
        "The %d lowest themes of %d; an annex has all".formatted(most, themes.parts().size()),
        "Questions",
        ComplianceReport.NOBODY,
        List.of(new GroupResult(themes.cut(), lowest)));
  }
}
