package org.assay.reporting.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/** The first sheet of a workbook: where the figures come from, every heading, and its sheets. */
final class AboutSheet {
  private final List<List<String>> lines;
  private final Map<ReportTable, String> tabs;
  private String last = "";

  private AboutSheet(List<List<String>> about, Map<ReportTable, String> tabs) {
    lines = new ArrayList<>(about);
    this.tabs = tabs;
  }

  /**
   * @param tabs the sheet of each table that has one
   * @return lines of a name and what it is
   */
  static List<List<String>> lines(Paper paper, Map<ReportTable, String> tabs) {
    var sheet = new AboutSheet(WorkbookWriter.about(paper.masthead()), tabs);
    paper.keyFigures().forEach(it -> sheet.line(KeyFigure.HEADING, it.inWords()));
    paper.sections().stream().flatMap(it -> it.inFiles().stream()).forEach(sheet::part);
    return sheet.lines;
  }

  private void part(Section.Headed headed) {
    var heading = headed.heading();
    var part = headed.part();
    if (!part.lead().isEmpty()) line(heading, part.lead());
    switch (part.content()) {
      case Content.Lines it ->
          (it.lines().isEmpty() ? List.of(it.none()) : it.lines())
              .forEach(words -> line(heading, words));
      case Content.Chart it -> line(heading, it.drawing().alternative());
      case Content.Words it -> line(heading, it.text());
      case Content.Stories it ->
          it.stories().forEach(story -> line(heading, story.title() + ": " + story.inWords()));
      case Content.Tabled it -> it.full().ifPresent(table -> line(heading, sheet(table)));
    }
  }

  private String sheet(ReportTable table) {
    var tab = tabs.get(table);
    return tab == null ? table.title() + ": " + table.empty() : table.title() + ": sheet " + tab;
  }

  /** A heading is beside the first of its lines. */
  private void line(String heading, String words) {
    lines.add(List.of(heading.equals(last) ? "" : heading, words));
    last = heading;
  }
}
