package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.assay.figures.BandFigures;
import org.assay.figures.Counted;

/** Sets out how many returns stand in each band, and which are held down. */
final class BandTables {
  private BandTables() {}

  static ReportTable bands(BandFigures figures) {
    var columns =
        List.of(Column.text("Band", 40), Column.number("Returns", 12), Column.percent("Share", 12));
    var all = figures.bands().stream().mapToInt(Counted::number).sum() + figures.unbanded();
    var lines = new ArrayList<Line>();
    if (all > 0) {
      figures.bands().forEach(it -> lines.add(line(it.name(), it.number(), all)));
      if (figures.unbanded() > 0) {
        lines.add(line("Too little answered for a band", figures.unbanded(), all));
      }
    }
    return new ReportTable(
        "Bands", "Returns by band", "No return has been submitted yet.", columns, lines);
  }

  private static Line line(String name, int number, int all) {
    return Line.of(name).count(number).amount(Figures.ratio(number, all));
  }

  static ReportTable capped(BandFigures figures) {
    var columns =
        List.of(
            Column.text("Organisation", 36),
            Column.text("Held at", 18),
            Column.percent("Score", 10),
            Column.text("By", 60));
    var lines =
        figures.capped().stream()
            .map(
                it ->
                    Line.of(it.organisation())
                        .text(it.band())
                        .amount(it.score())
                        .text(String.join("; ", it.because())))
            .toList();
    return new ReportTable(
        "Held down",
        "Returns whose band a critical requirement holds down",
        "No band is held down by a critical requirement.",
        columns,
        lines);
  }
}
