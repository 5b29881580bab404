package org.assay.reporting.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * Writes a report's tables as one CSV file (RFC 4180, UTF-8 with a mark so that Excel reads it):
 * one line for each cell, with the value as a number or ISO date and as the report shows it.
 */
public final class CsvWriter {
  private static final char MARK = '\ufeff';

  /** A spreadsheet takes what begins like this for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder out = new StringBuilder(65_536).append(MARK);

  private CsvWriter() {}

  public static byte[] write(Paper paper) {
    var writer = new CsvWriter();
    writer.line(List.of("Table", "Group", "Row", "Column", "Value", "As shown"));
    for (var about : WorkbookWriter.about(paper.masthead())) {
      writer.line(List.of("About", "", about.get(0), "", about.get(1), about.get(1)));
    }
    for (var passage : paper.passages()) {
      for (var words : passage.lines()) {
        writer.line(List.of(passage.heading(), "", "", "", words, words));
      }
    }
    paper.tables().forEach(writer::table);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void table(ReportTable table) {
    var group = "";
    for (var line : table.lines()) {
      var name = CellText.of(table.columns().getFirst(), line.cells().getFirst());
      if (line.kind() == TableLine.Kind.HEADING) {
        group = name;
        continue;
      }
      for (var i = 1; i < line.cells().size(); i++) {
        var from = List.of(table.title(), line.kind() == TableLine.Kind.TOTAL ? "" : group, name);
        cell(from, table.columns().get(i), line.cells().get(i));
      }
    }
  }

  private void cell(List<String> from, TableColumn column, Cell cell) {
    if (cell instanceof Cell.WithLast both) {
      var heading = column.heading().replace(" (last year)", "");
      cell(from, heading, column, both.now());
      cell(from, heading + ": last year", column, both.last());
    } else {
      cell(from, column.heading(), column, cell);
    }
  }

  private void cell(List<String> from, String heading, TableColumn column, Cell cell) {
    var shown = CellText.of(column, cell);
    var value =
        switch (cell) {
          case Cell.None _ -> "";
          case Cell.Amount amount -> amount.value().stripTrailingZeros().toPlainString();
          case Cell.Day day -> day.value().toString();
          case Cell.Text _, Cell.Rated _, Cell.Suppressed _, Cell.WithLast _ -> shown;
        };
    var fields = new ArrayList<>(from);
    fields.addAll(List.of(heading, value, shown));
    line(fields);
  }

  private void line(List<String> fields) {
    out.append(String.join(",", fields.stream().map(CsvWriter::quoted).toList())).append("\r\n");
  }

  /** A minus before a figure is no formula. */
  private static String quoted(String field) {
    var formula =
        !field.isEmpty()
            && FORMULA.indexOf(field.charAt(0)) >= 0
            && !field.matches("[+-]?[0-9][0-9.,]*%?");
    return '"' + (formula ? "'" : "") + field.replace("\"", "\"\"") + '"';
  }
}
