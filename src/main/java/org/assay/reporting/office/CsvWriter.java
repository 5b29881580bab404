package org.assay.reporting.office;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.assay.platform.Download;
import org.assay.platform.SpreadsheetText;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * Writes a report's tables as one CSV file (RFC 4180, UTF-8 with a mark so that Excel reads it):
 * one line for each cell, with the value as a number or ISO date and as the report shows it.
 */
public final class CsvWriter {
  private static final String MARK = "\ufeff";
  private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9.,]*%?");

  private final Writer out;

  private CsvWriter(Writer out) {
    this.out = out;
  }

  public static byte[] write(Paper paper) {
    return bytes(out -> write(paper, out));
  }

  /**
   * Packed by gzip. Each line repeats what its table is called, so a long file takes a twentieth of
   * its bytes.
   */
  public static byte[] packed(Paper paper) {
    return bytes(
        out -> {
          try (var packed = new GZIPOutputStream(out)) {
            write(paper, packed);
          }
        });
  }

  private static byte[] bytes(Download.Writing file) {
    var out = new ByteArrayOutputStream(65_536);
    try {
      file.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Paper paper, OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(MARK);
    new CsvWriter(text).whole(paper);
    text.flush();
  }

  private void whole(Paper paper) {
    line(List.of("Table", "Group", "Row", "Column", "Value", "As shown", "Heading"));
    for (var about : WorkbookWriter.about(paper.masthead())) {
      line(List.of("About", "", about.get(0), "", about.get(1), about.get(1), ""));
    }
    for (var figure : paper.keyFigures()) words(KeyFigure.HEADING, "", figure.inWords());
    paper.sections().stream().flatMap(it -> it.inFiles().stream()).forEach(this::part);
  }

  private void part(Section.Headed headed) {
    var heading = headed.heading();
    var part = headed.part();
    if (!part.lead().isEmpty()) words(heading, "", part.lead());
    switch (part.content()) {
      case Content.Lines lines ->
          (lines.lines().isEmpty() ? List.of(lines.none()) : lines.lines())
              .forEach(it -> words(heading, "", it));
      case Content.Chart chart -> words(heading, chart.title(), chart.drawing().alternative());
      case Content.Words words -> words(heading, "", words.text());
      case Content.Stories stories ->
          stories.stories().forEach(it -> words(heading, it.title(), it.inWords()));
      case Content.Tabled tabled -> tabled.full().ifPresent(it -> table(heading, it));
    }
  }

  private void words(String heading, String row, String words) {
    line(List.of(heading, "", row, "", words, words, heading));
  }

  private void table(String heading, ReportTable table) {
    var group = "";
    for (var line : table.lines()) {
      var name = CellText.of(table.columns().getFirst(), line.cells().getFirst());
      if (line.kind() == TableLine.Kind.HEADING) {
        group = name;
        continue;
      }
      for (var i = 1; i < line.cells().size(); i++) {
        var from = List.of(table.title(), line.kind() == TableLine.Kind.TOTAL ? "" : group, name);
        cell(heading, from, table.columns().get(i), line.cells().get(i));
      }
    }
  }

  private void cell(String heading, List<String> from, TableColumn column, Cell cell) {
    if (cell instanceof Cell.WithLast both) {
      var name = column.heading().replace(" (last year)", "");
      line(fields(from, name, column, both.now(), heading));
      line(fields(from, name + ": last year", column, both.last(), heading));
    } else {
      line(fields(from, column.heading(), column, cell, heading));
    }
  }

  private static List<String> fields(
      List<String> from, String name, TableColumn column, Cell cell, String heading) {
    var shown = CellText.of(column, cell);
    var value =
        switch (cell) {
          case Cell.None _ -> "";
          case Cell.Amount amount -> plain(column, amount.value());
          case Cell.Day day -> day.value().toString();
          case Cell.Text _, Cell.Rated _, Cell.Suppressed _, Cell.HeldBack _, Cell.WithLast _ ->
              shown;
        };
    var fields = new ArrayList<>(from);
    fields.addAll(List.of(name, value, shown, heading));
    return fields;
  }

  /** Points as the column's heading counts them, and as the workbook has them. */
  private static String plain(TableColumn column, BigDecimal value) {
    var counted = column.kind() == TableColumn.Kind.POINTS ? value.movePointRight(2) : value;
    return counted.stripTrailingZeros().toPlainString();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(List<String> fields) {
    write(String.join(",", fields.stream().map(CsvWriter::quoted).toList()) + "\r\n");
  }

  /** A minus before a figure is no formula. */
  private static String quoted(String field) {
    var formula = SpreadsheetText.isFormula(field) && !FIGURE.matcher(field).matches();
    return '"' + (formula ? "'" : "") + field.replace("\"", "\"\"") + '"';
  }
}
