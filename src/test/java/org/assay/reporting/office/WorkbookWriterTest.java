package org.assay.reporting.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
  @TempDir Path folder;

  @Test
  void each_table_with_lines_has_a_sheet_of_its_own() throws IOException {
    var report = ComplianceReportFixture.section11();
    try (var book = open(report)) {
      var sheets = book.getSheets().map(s -> s.getName()).toList();
      assertEquals("About", sheets.getFirst());
      var filled = report.tables().stream().filter(it -> !it.isEmpty()).count();
      assertEquals(1 + filled, sheets.size());
    }
  }

  @Test
  void the_first_sheet_says_what_a_paper_is_about_and_nothing_of_a_question_set_that_it_has_not()
      throws IOException {
    var audit =
        new Masthead(
            "Lindenshire",
            "",
            "Feedback",
            "Audit",
            "Neglect, CA1",
            Instant.EPOCH,
            "Session",
            "4 November 2026",
            "",
            "",
            "",
            "For the agency.");
    assertEquals(
        List.of("Partnership", "Report", "Audit", "As at", "Session", "Handling"),
        WorkbookWriter.about(audit).stream().map(List::getFirst).toList());
  }

  @Test
  void an_empty_table_has_no_sheet() throws IOException {
    try (var book = open(ComplianceReportFixture.nothingYet())) {
      assertEquals(List.of("About", "Completion"), book.getSheets().map(s -> s.getName()).toList());
    }
  }

  @Test
  void shares_are_numbers_shown_as_per_cent_and_last_year_has_a_column() throws IOException {
    var rows = rows("Standards");
    assertEquals(
        List.of(
            "Standard",
            "Returns",
            "Met",
            "Not applicable",
            "Score claimed",
            "Change, points",
            "Compared",
            "Up, same, down",
            "Questions compared",
            "Returns moderated",
            "Claimed by these",
            "Score moderated"),
        rows.getFirst().stream().map(c -> c.getText().replace(" (last year)", "")).toList());
    var first = rows.get(1);
    assertEquals(CellType.NUMBER, first.getCell(4).getType());
    assertEquals(0, first.getCell(4).asNumber().compareTo(new BigDecimal("0.8312")));
    assertEquals("0%", first.getCell(4).getDataFormatString());
  }

  @Test
  void headings_between_lines_become_a_column_that_can_be_filtered() throws IOException {
    var rows = rows("Completion");
    assertEquals("Group", rows.get(0).getCellText(0));
    assertEquals(
        List.of("Sector", "Local authority"),
        List.of(rows.get(1).getCellText(0), rows.get(1).getCellText(1)));
    assertEquals(
        List.of("Quadrant", "North east"),
        List.of(rows.get(6).getCellText(0), rows.get(6).getCellText(1)));
  }

  @Test
  void the_first_sheet_makes_the_figures_traceable() throws IOException {
    var about = rows("About").stream().map(Row::toString).reduce("", String::concat);
    assertTrue(about.contains(ComplianceReportFixture.section11().masthead().editionHash()), about);
  }

  @Test
  void a_row_of_the_first_sheet_is_as_high_as_the_lines_of_its_text() throws IOException {
    var sheet = xml(ComplianceReportFixture.section11(), "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<row r=\"1\"><c"), "one line");
    assertTrue(sheet.contains("ht=\"30.0\" customHeight=\"1\""), sheet);
  }

  private String xml(Paper paper, String name) throws IOException {
    var file = Files.write(folder.resolve("report.xlsx"), WorkbookWriter.write(paper));
    try (var zip = new ZipFile(file.toFile())) {
      var entry = Objects.requireNonNull(zip.getEntry(name));
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Row> rows(String sheet) throws IOException {
    try (var book = open(ComplianceReportFixture.section11())) {
      return book.findSheet(sheet).orElseThrow().read();
    }
  }

  private static ReadableWorkbook open(Paper paper) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(WorkbookWriter.write(paper)),
        new org.dhatim.fastexcel.reader.ReadingOptions(true, false));
  }
}
