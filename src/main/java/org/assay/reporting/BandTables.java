package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.compliance.BandFigures;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** Sets out how many returns are in each band, and which are held down. */
final class BandTables {
  private BandTables() {}

  static ReportTable bands(BandFigures figures) {
    var columns =
        List.of(
            TableColumn.text("Band", 40),
            TableColumn.number("Returns", 12),
            TableColumn.percent("Share", 12));
    var all = figures.bands().stream().mapToInt(Counted::number).sum() + figures.unbanded();
    var lines = new ArrayList<TableLine>();
    if (all > 0) {
      figures.bands().forEach(it -> lines.add(line(it.name(), it.number(), all)));
      if (figures.unbanded() > 0) {
        lines.add(line("Too little answered for a band", figures.unbanded(), all));
      }
    }
    return new ReportTable(
        "Bands", "Returns by band", "No return has been submitted yet.", columns, lines);
  }

  private static TableLine line(String name, int number, int all) {
    return TableLine.of(name).count(number).amount(FigureWords.ratio(number, all));
  }

  static ReportTable capped(BandFigures figures) {
    var columns =
        List.of(
            TableColumn.text("Organisation", 36),
            TableColumn.text("Held at", 18),
            TableColumn.percent("Score", 10),
            TableColumn.text("By", 60));
    var lines =
        figures.capped().stream()
            .map(
                it ->
                    TableLine.of(it.organisation())
                        .text(it.band())
                        .score(it.score(), it.shown())
                        .text(String.join("; ", it.because())))
            .toList();
    return new ReportTable(
        "Held down",
        "Returns whose band a critical requirement holds down",
        "No band is held down by a critical requirement.",
        columns,
        lines);
  }

  /** How many returns a critical requirement holds down. */
  static String inWords(BandFigures bands) {
    var capped = bands.capped().size();
    var lowest = bands.atLowest().size();
    if (capped == 0) return "No return is held down by a critical requirement.";
    var held =
        FigureWords.number(capped, "return")
            + (capped == 1 ? " is" : " are")
            + " held down by a critical requirement";
    var atLowest =
        lowest == 0
            ? ""
            : capped == 1 ? ", at the lowest band" : ", " + lowest + " of them at the lowest band";
    return held + atLowest + ". An annex names each and says why.";
  }
}
