package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.assay.reporting.pdf.PdfRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody who hears the compliance summary read is told. */
@Tag("paper")
class TaggedStructureTest {
  private static final ComplianceReport REPORT = ComplianceReportFixture.section11();
  private static PDDocument document;

  @BeforeAll
  static void open() throws IOException {
    document = Loader.loadPDF(new PdfRenderer().render("compliance-summary", REPORT));
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  @Test
  void a_table_over_many_pages_is_one_table_with_its_headings_once() throws IOException {
    var schools = SchoolsReportFixture.section175();
    try (var paper = Loader.loadPDF(new PdfRenderer().render("compliance-summary", schools))) {
      var types =
          all(paper, "Table").stream()
              .map(TaggedStructureTest::children)
              .max(Comparator.comparing(List::size))
              .orElseThrow()
              .stream()
              .map(PDStructureElement::getStructureType)
              .toList();
      assertEquals("Caption", types.getFirst());
      var questions = 7; // 200 organisations are named, 32 to a question
      assertEquals(1 + questions + 200, types.stream().filter("TR"::equals).count());
    }
  }

  @Test
  void every_row_has_as_many_cells_as_the_heading() {
    for (var table : tables()) {
      var rows = children(table).stream().filter(e -> e.getStructureType().equals("TR")).toList();
      rows.forEach(row -> assertEquals(width(rows.getFirst()), width(row)));
    }
  }

  @Test
  void column_and_row_headings_say_what_they_head() {
    var rows = children(tables().get(1));
    assertEquals("Column", scope(children(rows.get(1)).getFirst()));
    assertEquals("Row", scope(children(rows.get(3)).getFirst()));
  }

  @Test
  void every_figure_has_its_numbers_in_words() {
    var figures = all("Figure");
    assertEquals(4, figures.size());
    assertTrue(
        figures.getFirst().getAlternateDescription().contains("All asked: on time 26, late 4"));
  }

  @Test
  void headings_are_bookmarks() {
    var titles = new ArrayList<String>();
    document
        .getDocumentCatalog()
        .getDocumentOutline()
        .children()
        .forEach(item -> titles.add(item.getTitle()));
    assertEquals("Compliance summary", titles.getFirst());
    assertTrue(
        titles.containsAll(List.of("Requirements not met", "Completion", "Heat-map")),
        titles.toString());
    assertEquals(1, all("H1").size());
  }

  @Test
  void headlines_are_a_list_with_numbers() {
    var list = all("L").getFirst();
    assertEquals(REPORT.headlines().size(), children(list).size());
    var parts =
        children(children(list).getFirst()).stream()
            .map(PDStructureElement::getStructureType)
            .toList();
    assertEquals(List.of("Lbl", "LBody"), parts);
  }

  @Test
  void the_language_is_british_english_and_the_title_is_shown() {
    var catalog = document.getDocumentCatalog();
    assertEquals("en-GB", catalog.getLanguage());
    assertTrue(catalog.getViewerPreferences().displayDocTitle());
    assertEquals(
        "Compliance summary, Section 11, 2026", document.getDocumentInformation().getTitle());
  }

  private static List<PDStructureElement> tables() {
    return all("Table");
  }

  private static List<PDStructureElement> all(String type) {
    return all(document, type);
  }

  private static List<PDStructureElement> all(PDDocument paper, String type) {
    var found = new ArrayList<PDStructureElement>();
    collect(paper.getDocumentCatalog().getStructureTreeRoot(), type, found);
    return found;
  }

  private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
    for (var child : children(node)) {
      if (child.getStructureType().equals(type)) {
        found.add(child);
      }
      collect(child, type, found);
    }
  }

  private static List<PDStructureElement> children(PDStructureNode node) {
    return node.getKids().stream()
        .filter(kid -> kid instanceof PDStructureElement)
        .map(PDStructureElement.class::cast)
        .toList();
  }

  private static int width(PDStructureElement row) {
    return children(row).stream().mapToInt(cell -> attribute(cell, "ColSpan", 1)).sum();
  }

  private static int attribute(PDStructureElement cell, String name, int otherwise) {
    var held = cell.getCOSObject().getCOSDictionary(org.apache.pdfbox.cos.COSName.A);
    return held == null ? otherwise : held.getInt(name, otherwise);
  }

  private static String scope(PDStructureElement cell) {
    return cell.getCOSObject()
        .getCOSDictionary(org.apache.pdfbox.cos.COSName.A)
        .getNameAsString("Scope");
  }
}
