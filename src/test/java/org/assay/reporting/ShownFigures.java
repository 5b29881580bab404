package org.assay.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.PdfRenderer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * A report as somebody reads it in each format: the words of a row one after the other, with single
 * spaces, and last year's figure without its brackets.
 */
public final class ShownFigures {
  private static final PdfRenderer RENDERER = new PdfRenderer();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private ShownFigures() {}

  public static <P extends Record & Paper> String pdf(String report, P paper) throws IOException {
    return pdf(RENDERER.render(report, paper));
  }

  public static String pdf(byte[] file) throws IOException {
    return plain(PagePictures.text(file));
  }

  public static String word(Paper paper) throws IOException {
    return word(WordWriter.write(paper));
  }

  public static String word(byte[] file) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().equals("word/document.xml")) continue;
        var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        return plain(
            xml.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"));
      }
    }
    throw new IllegalArgumentException("no document");
  }

  public static String workbook(Paper paper) throws IOException {
    return workbook(WorkbookWriter.write(paper));
  }

  /** Each number by the format of its cell, as Excel shows it. */
  public static String workbook(byte[] file) throws IOException {
    var rows = new ArrayList<String>();
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      for (var sheet : book.getSheets().toList()) {
        for (var row : sheet.read()) {
          rows.add(String.join(" ", row.stream().map(ShownFigures::shown).toList()));
        }
      }
    }
    return plain(String.join("\n", rows));
  }

  public static String csv(Paper paper) {
    return csv(CsvWriter.write(paper));
  }

  /** What is shown of a row, cell after cell, as the table has it. */
  public static String csv(byte[] file) {
    var rows = new LinkedHashMap<String, StringBuilder>();
    for (var line : new String(file, StandardCharsets.UTF_8).split("\r\n")) {
      var fields = fields(line);
      rows.computeIfAbsent(
              String.join("\n", fields.subList(0, 3)),
              any -> new StringBuilder(fields.get(1)).append(' ').append(fields.get(2)))
          .append(' ')
          .append(fields.get(5));
    }
    return plain(String.join("\n", rows.values()));
  }

  private static List<String> fields(String line) {
    var inner = line.substring(line.indexOf('"') + 1, line.length() - 1);
    return List.of(inner.split("\",\"", -1)).stream().map(it -> it.replace("\"\"", "\"")).toList();
  }

  private static String shown(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) return "";
    if (cell.getType() != CellType.NUMBER) return cell.getText();
    var number = cell.asNumber();
    var format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    return switch (format) {
      case "0%" -> rounded(number.movePointRight(2), 0) + "%";
      case "0.0" -> rounded(number, 1);
      case "0;0;0" -> "0";
      case "+0;-0;0" -> (number.signum() > 0 ? "+" : "") + rounded(number, 0).replace('-', '−');
      case "d mmm yyyy" -> DAY.format(LocalDate.of(1899, 12, 30).plusDays(number.longValue()));
      default ->
          format.startsWith("\"")
              ? format.substring(1, format.length() - 1)
              : String.format(Locale.UK, "%,d", number.longValue());
    };
  }

  private static String rounded(BigDecimal number, int digits) {
    return number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /** With single spaces, without the brackets around a figure, and without dashes for nothing. */
  public static String plain(String text) {
    return text.replaceAll("\\(([^() ]*)\\)", "$1")
        .replaceAll(" –(?= )", "")
        .replaceAll("\\s+", " ");
  }

  /** The first words, which stand on one line of a narrow column. */
  public static String start(String heading) {
    return plain(heading.substring(0, Math.min(24, heading.length())));
  }
}
