package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summaries in Word, CSV and Excel say what the paper says. */
class SummaryFormatsTest {

  static Stream<Paper> summaries() {
    return Stream.of(
        ComplianceReportFixture.section11(),
        ComplianceReportFixture.nothingYet(),
        SchoolsReportFixture.section175(),
        ImpactReportFixture.section11(),
        ImpactReportFixture.nothingYet());
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void word_has_every_heading_sentence_and_table_of_the_paper(Paper paper) throws IOException {
    var text = part(WordWriter.write(paper), "word/document.xml").replaceAll("<[^>]*>", "|");
    for (var part : printed(paper)) {
      assertTrue(text.contains("|" + escaped(part.heading()) + "|"), part.heading());
      if (part.content() instanceof Content.Lines said) {
        said.lines().forEach(line -> assertTrue(text.contains(escaped(line)), line));
      }
      if (part.content() instanceof Content.Tabled it && it.paper() != null) {
        assertTrue(text.contains(escaped(it.paper().title())), it.paper().title());
      }
    }
  }

  /** What is left out of the paper because it is long is in the Excel file alone. */
  @ParameterizedTest
  @MethodSource("summaries")
  void word_has_as_many_lines_of_tables_as_the_paper(Paper paper) throws IOException {
    var xml = part(WordWriter.write(paper), "word/document.xml");
    var rows =
        printed(paper).stream()
            .map(Part::content)
            .filter(Content.Tabled.class::isInstance)
            .map(it -> ((Content.Tabled) it).paper())
            .filter(it -> it != null && !it.isEmpty())
            .mapToInt(it -> it.lines().size() + 1)
            .sum();
    assertEquals(rows, count(xml, "<w:tr>"));
  }

  private static List<Part> printed(Paper paper) {
    return paper.sections().stream()
        .flatMap(it -> it.parts().stream())
        .filter(it -> it.content().printed())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void every_table_in_word_repeats_its_headings_on_each_page(Paper paper) throws IOException {
    var xml = part(WordWriter.write(paper), "word/document.xml");
    assertEquals(count(xml, "<w:tbl>"), count(xml, "<w:tblHeader"));
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void csv_has_a_line_for_every_figure(Paper paper) {
    var lines = csv(paper);
    for (var table : paper.tables()) {
      var cells =
          table.lines().stream()
              .filter(line -> line.kind() != TableLine.Kind.HEADING)
              .flatMap(line -> line.cells().stream().skip(1))
              .mapToInt(cell -> cell instanceof Cell.WithLast ? 2 : 1)
              .sum();
      var written =
          lines.stream().filter(line -> line.startsWith(quoted(table.title()) + ",")).count();
      assertTrue(written >= cells, table.title());
    }
  }

  @Test
  void csv_gives_numbers_as_numbers_and_words_that_look_like_a_formula_as_words() {
    var table =
        new ReportTable(
            "T",
            "Table",
            "",
            List.of(
                TableColumn.text("Who", 1),
                TableColumn.percent("Share", 1),
                TableColumn.text("Says", 1)),
            List.of(
                TableLine.of("=1+1").amount(new BigDecimal("0.8250")).text("-2 of \"them\""),
                TableLine.of("B").amount(null).text("+cmd|' /C calc'!A0")));
    var lines = csv(new OneTable(table));
    assertTrue(
        lines.contains("\"Table\",\"\",\"'=1+1\",\"Share\",\"0.825\",\"83%\",\"One\""),
        lines.toString());
    assertTrue(
        lines.contains(
            "\"Table\",\"\",\"'=1+1\",\"Says\",\"'-2 of \"\"them\"\"\",\"'-2 of"
                + " \"\"them\"\"\",\"One\""),
        lines.toString());
    assertTrue(lines.stream().anyMatch(it -> it.contains("\"'+cmd|' /C calc'!A0\"")));
  }

  @Test
  void csv_gives_a_change_in_points_as_the_workbook_does() {
    var columns = List.of(TableColumn.text("Who", 1), TableColumn.points("Change, points", 1));
    var lines = List.of(TableLine.of("A").amount(new BigDecimal("0.0796")));
    assertTrue(
        csv(new OneTable(new ReportTable("T", "Table", "", columns, lines)))
            .contains("\"Table\",\"\",\"A\",\"Change, points\",\"7.96\",\"+8\",\"One\""));
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void names_of_sheets_end_with_a_word(Paper paper) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(WorkbookWriter.write(paper)))) {
      var tables = new HashMap<String, Integer>();
      paper.tables().forEach(it -> tables.merge(it.sheet(), 1, Integer::sum));
      for (var name : book.getSheets().map(Sheet::getName).toList()) {
        var whole = name.replaceAll(" \\d$", "");
        var cut = whole.endsWith("…");
        var start = cut ? whole.substring(0, whole.length() - 1) + " " : whole;
        assertTrue(
            name.equals("About")
                || tables.keySet().stream()
                    .map(it -> it.replaceAll("[\\[\\]:*?/\\\\]", " "))
                    .anyMatch(it -> cut ? it.startsWith(start) : it.equals(start)),
            name);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void every_sheet_prints_all_its_columns_on_one_page(Paper paper) throws IOException {
    var workbook = WorkbookWriter.write(paper);
    var sheets = parts(workbook).keySet().stream().filter(it -> it.contains("/sheet")).toList();
    for (var sheet : sheets) {
      var xml = part(workbook, sheet);
      assertTrue(xml.contains("fitToPage=\"true\""), sheet);
      assertTrue(xml.contains("fitToWidth=\"1\" fitToHeight=\"0\""), sheet);
      assertTrue(xml.contains("orientation=\"landscape\""), sheet);
    }
  }

  private record OneTable(ReportTable table) implements Paper {
    @Override
    public Masthead masthead() {
      return ComplianceReportFixture.section11().masthead();
    }

    @Override
    public List<Section> sections() {
      return List.of(Section.of("one", "One", Content.table(table)));
    }
  }

  private static List<String> csv(Paper paper) {
    return List.of(new String(CsvWriter.write(paper), StandardCharsets.UTF_8).split("\r\n"));
  }

  private static String quoted(String field) {
    return '"' + field.replace("\"", "\"\"") + '"';
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static String part(byte[] file, String name) throws IOException {
    return parts(file).get(name);
  }

  /** By the directory at the end of the file, since a workbook is written as a stream. */
  private static Map<String, String> parts(byte[] file) throws IOException {
    var parts = new HashMap<String, String>();
    var at = Files.createTempFile("summary", ".zip");
    Files.write(at, file);
    try (var zip = new ZipFile(at.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(at);
    }
    return parts;
  }
}
