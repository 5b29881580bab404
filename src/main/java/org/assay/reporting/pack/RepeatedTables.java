package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.BoundReport;

/** Prints a table once in a pack: a later report says in which earlier one it is. */
final class RepeatedTables {
  private final Map<Figures, Place> printed = new HashMap<>();

  /** What makes two tables the same, whatever they are called. */
  private record Figures(List<TableColumn> columns, List<TableLine> lines) {}

  private record Place(String report, String title) {}

  static List<BoundReport> once(List<BoundReport> reports) {
    var tables = new RepeatedTables();
    return reports.stream().map(tables::once).toList();
  }

  private BoundReport once(BoundReport report) {
    var paper = report.paper();
    var own = new HashMap<Figures, Place>();
    var sections =
        paper.sections().stream().map(it -> section(report.bookmark(), it, own)).toList();
    own.forEach(printed::putIfAbsent);
    if (sections.equals(paper.sections())) return report;
    return new BoundReport(report.bookmark(), report.report(), with(paper, sections));
  }

  private static Paper with(Paper paper, List<Section> sections) {
    return new SharedPaper(paper.masthead(), paper.keyFigures(), sections);
  }

  private Section section(String report, Section section, Map<Figures, Place> own) {
    var parts = new ArrayList<Part>();
    for (var part : section.parts()) {
      if (part.content() instanceof Content.Tabled it && it.paper() != null && it.printed()) {
        parts.add(part(report, part, it.paper(), own));
      } else {
        parts.add(part);
      }
    }
    return new Section(section.name(), parts);
  }

  private Part part(String report, Part part, ReportTable table, Map<Figures, Place> own) {
    if (table.isEmpty()) return part;
    var figures = new Figures(table.columns(), table.lines());
    var earlier = printed.get(figures);
    if (earlier == null) {
      own.put(figures, new Place(report, table.title()));
      return part;
    }
    var words = "This table is in “%s”: %s.".formatted(earlier.report(), earlier.title());
    return new Part(part.heading(), part.level(), "", new Content.Words(words, true));
  }
}
