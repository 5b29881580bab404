package org.assay.reporting;

import java.util.List;
import org.assay.figures.GroupResult;
import org.assay.figures.GroupResult.Part;

/** Sets out results by group of organisations, or under other headings. */
final class GroupTables {
  private GroupTables() {}

  static ReportTable table(
      String sheet, String title, String numberHeading, String empty, List<GroupResult> groups) {
    var columns =
        List.of(
            Column.text("Group", 50),
            Column.number(numberHeading, 12),
            Column.percent("Met", 10),
            Column.percent("Not met", 10),
            Column.percent("Not applicable", 13),
            Column.percent("Score", 10),
            Column.number("Compared", 11),
            Column.points("Change, points", 11));
    var lines = new java.util.ArrayList<Line>();
    for (var group : groups) {
      if (!group.cut().isBlank()) {
        lines.add(Line.heading(group.cut()));
      }
      group.parts().forEach(part -> lines.add(line(part)));
    }
    return new ReportTable(sheet, title, empty, columns, lines);
  }

  private static Line line(Part part) {
    var s = part.standing();
    return Line.of(part.name())
        .count(part.number())
        .amount(s.metShare())
        .amount(Figures.ratio(s.notMet(), s.scored()))
        .amount(s.notApplicableShare())
        .amount(part.score())
        .count(ChangeWords.organisations(part.change()))
        .amount(ChangeWords.difference(part.change()));
  }
}
