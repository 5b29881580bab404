package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.assay.reporting.actionplan.ActionPlanFixture;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Section;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.returnreport.ReturnReportFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A heading stands in one place and is the same in PDF, Word, Excel and CSV. */
@Tag("paper")
class HeadingsTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  static List<String> reports() {
    return List.copyOf(papers().keySet());
  }

  private static TreeMap<String, Paper> papers() {
    var papers = new TreeMap<String, Paper>();
    papers.put("compliance-summary", SchoolsReportFixture.section175());
    papers.put("impact-summary", ImpactReportFixture.section11());
    papers.put("return", ReturnReportFixture.school());
    papers.put("action-plan", ActionPlanFixture.school());
    return papers;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_heading_of_the_paper_is_in_every_format(String report) throws IOException {
    var paper = papers().get(report);
    var expected = headings(paper);
    assertFalse(expected.isEmpty());
    var pdf = pdf(RENDERER.render(report, paper));
    var word = word(WordWriter.write(paper));
    var csv = new String(CsvWriter.write(paper), StandardCharsets.UTF_8);
    var excel = excel(WorkbookWriter.write(paper));
    for (var heading : expected) {
      assertTrue(pdf.contains(heading.replaceAll("\\s+", " ")), () -> "PDF: " + heading + pdf);
      assertTrue(word.contains(heading), () -> "Word: " + heading + word);
      assertTrue(excel.contains(heading), () -> "Excel: " + heading + excel);
      assertTrue(csv.contains("\"" + heading.replace("\"", "\"\"") + "\""), "CSV: " + heading);
    }
  }

  /** Those above something that every format has. */
  private static List<String> headings(Paper paper) {
    var headings = new ArrayList<String>();
    for (var section : paper.sections()) {
      for (var part : section.parts()) {
        var content = part.content();
        var filled = !(content instanceof Content.Tabled it) || !empty(it);
        if (!part.heading().isEmpty() && content.printed() && content.inFiles() && filled) {
          headings.add(part.heading());
        }
      }
    }
    return headings;
  }

  private static boolean empty(Content.Tabled it) {
    return it.full().map(table -> table.isEmpty()).orElse(true);
  }

  @Test
  void a_changed_heading_is_changed_in_every_format() throws IOException {
    var changed = new Renamed(ActionPlanFixture.school());
    assertTrue(pdf(RENDERER.render("action-plan", changed)).contains("Renamed: Who leads"));
    assertTrue(word(WordWriter.write(changed)).contains("Renamed: Who leads"));
    assertTrue(excel(WorkbookWriter.write(changed)).contains("Renamed: Who leads"));
    assertTrue(
        new String(CsvWriter.write(changed), StandardCharsets.UTF_8)
            .contains("\"Renamed: Who leads\""));
  }

  private record Renamed(Paper paper) implements Paper {
    @Override
    public Masthead masthead() {
      return paper.masthead();
    }

    @Override
    public List<Section> sections() {
      return paper.sections().stream()
          .map(
              it ->
                  new Section(
                      it.name(),
                      it.parts().stream()
                          .map(part -> part.under("Renamed: " + part.heading()))
                          .toList()))
          .toList();
    }
  }

  @Test
  void templates_place_sections_that_a_report_has_and_every_section_for_paper_is_placed()
      throws IOException {
    for (var report : reports()) {
      var placed = new TreeSet<String>();
      var names =
          Pattern.compile("subDataSource\\(\"(\\w+)\"\\)")
              .matcher(Files.readString(Path.of("reports", report, "report.jrxml")));
      while (names.find()) placed.add(names.group(1));
      placed.removeAll(List.of("masthead", "keyFigures"));
      var sections = new TreeSet<String>();
      papers().get(report).sections().forEach(it -> sections.add(it.name()));
      sections.remove("allQuestions"); // for files alone
      assertEquals(sections, placed, report);
    }
  }

  private static List<String> pdf(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var titles = new ArrayList<String>();
      outline(document.getDocumentCatalog().getDocumentOutline(), titles);
      return titles;
    }
  }

  private static void outline(PDOutlineNode node, List<String> titles) {
    node.children()
        .forEach(
            it -> {
              titles.add(it.getTitle().replaceAll("\\s+", " "));
              outline(it, titles);
            });
  }

  private static List<String> word(byte[] docx) throws IOException {
    var headings = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().equals("word/document.xml")) continue;
        var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        var paragraphs =
            Pattern.compile("<w:pStyle w:val=\"Heading[12]\".*?</w:p>", Pattern.DOTALL)
                .matcher(xml);
        while (paragraphs.find()) {
          headings.add(
              paragraphs
                  .group()
                  .replaceAll("<[^>]*>", "")
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&amp;", "&"));
        }
      }
    }
    return headings;
  }

  private static List<String> excel(byte[] xlsx) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCellText(0)).toList();
    }
  }
}
