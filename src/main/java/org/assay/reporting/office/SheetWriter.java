package org.assay.reporting.office;

import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one table to one sheet: a frozen heading row, numbers as numbers, shares as percentages.
 */
final class SheetWriter {
  private static final String PERCENT = "0%";
  private static final String POINTS = "+0;-0;0";
  private static final String MEAN = "0.0";
  private static final String DAY = "d mmm yyyy";

  /** As Excel writes it. */
  private static final String HEAD = Palette.ACCENT_PALE.hex().substring(1);

  private final Worksheet sheet;
  private final ReportTable table;

  /** Whether texts stand in their cells. */
  private final boolean inCells;

  /**
   * Lines under a heading repeat it in a column of its own, so that the sheet can be sorted and
   * filtered.
   */
  private final boolean grouped;

  /** Columns that hold last year's figure too become two. */
  private final Set<Integer> twice;

  private String group = "";
  private int row = 1;

  private SheetWriter(Worksheet sheet, ReportTable table, boolean inCells) {
    this.sheet = sheet;
    this.table = table;
    this.inCells = inCells;
    grouped = table.lines().stream().anyMatch(l -> l.kind() == TableLine.Kind.HEADING);
    twice =
        IntStream.range(0, table.columns().size())
            .filter(at -> table.lines().stream().anyMatch(l -> holdsLast(l, at)))
            .boxed()
            .collect(Collectors.toSet());
  }

  static void write(Worksheet sheet, ReportTable table) {
    var writer = new SheetWriter(sheet, table, false);
    writer.begin();
    table.lines().forEach(writer::line);
  }

  /**
   * Begins a sheet whose lines come one after the other. Its texts stand in their cells, and not in
   * a list of all texts, which would be held until the end.
   */
  static SheetWriter lineByLine(Worksheet sheet, ReportTable table) {
    var writer = new SheetWriter(sheet, table, true);
    writer.begin();
    return writer;
  }

  private void begin() {
    headings();
    sheet.freezePane(1, 1);
    sheet.repeatRows(0);
    onFewPages(sheet);
  }

  /** On its side, all columns on a page, as many pages down as it takes. */
  static void onFewPages(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&A, page &P of &N", Position.CENTER);
  }

  private void headings() {
    var at = 0;
    if (grouped) {
      heading(at++, "Group", 26);
    }
    for (var i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      heading(at++, column.heading(), wide(column));
      if (twice.contains(i)) {
        heading(at++, column.heading() + ": last year", wide(column));
      }
    }
  }

  private void heading(int at, String words, double wide) {
    sheet.value(0, at, words.replace(" (last year)", ""));
    sheet.width(at, wide);
    sheet.style(0, at).bold().wrapText(true).fillColor(HEAD).set();
  }

  void line(TableLine line) {
    if (line.kind() == TableLine.Kind.HEADING) {
      group = CellText.of(table.columns().getFirst(), line.cells().getFirst());
      return;
    }
    var at = 0;
    if (grouped) {
      sheet.value(row, at++, line.kind() == TableLine.Kind.TOTAL ? "" : group);
    }
    for (var i = 0; i < line.cells().size(); i++) {
      var column = table.columns().get(i);
      var cell = line.cells().get(i);
      if (twice.contains(i)) {
        cell(at++, column, cell instanceof Cell.WithLast both ? both.now() : cell);
        cell(at++, column, cell instanceof Cell.WithLast both ? both.last() : new Cell.None());
      } else {
        cell(at++, column, cell);
      }
    }
    row++;
  }

  private void cell(int at, TableColumn column, Cell cell) {
    switch (cell) {
      case Cell.None none -> {}
      case Cell.Amount amount -> amount(at, column, amount);
      case Cell.Day day -> {
        sheet.value(row, at, day.value());
        sheet.style(row, at).format(DAY).set();
      }
      case Cell.Text text -> text(at, text.value());
      case Cell.WithLast both -> cell(at, column, both.now());
      case Cell.Rated rated -> sheet.value(row, at, rated.rating().letter());
      case Cell.Suppressed few -> sheet.value(row, at, CellText.of(column, few));
      case Cell.HeldBack few -> sheet.value(row, at, CellText.of(column, few));
    }
  }

  private void text(int at, String words) {
    if (inCells) sheet.inlineString(row, at, words);
    else sheet.value(row, at, words);
  }

  private void amount(int at, TableColumn column, Cell.Amount amount) {
    var value = amount.value();
    switch (column.kind()) {
      case PERCENT -> {
        sheet.value(row, at, value);
        var shown = CellText.of(column, amount);
        var rounded = value.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
        sheet.style(row, at).format(shown.equals(rounded) ? PERCENT : literal(shown)).set();
      }
      case POINTS -> {
        var points = value.movePointRight(2);
        sheet.value(row, at, points);
        var nothing = points.setScale(0, RoundingMode.HALF_UP).signum() == 0;
        sheet.style(row, at).format(nothing ? "0;0;0" : POINTS).set();
      }
      case MEAN -> {
        sheet.value(row, at, value);
        sheet.style(row, at).format(MEAN).set();
      }
      default -> sheet.value(row, at, value);
    }
  }

  /** Shows these words whatever the number: 99.6% reads 99%, where Excel would round it to 100%. */
  private static String literal(String words) {
    return '"' + words + '"';
  }

  private static boolean holdsLast(TableLine line, int at) {
    return at < line.cells().size() && line.cells().get(at) instanceof Cell.WithLast;
  }

  private static double wide(TableColumn column) {
    return column.upright() ? 14 : column.ranged() ? Math.clamp(column.width() * 1.6, 14, 90) : 14;
  }
}
