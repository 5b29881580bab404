package org.assay.reporting.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.WorkbookFixture;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.chart.Colour;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.form.DiscussionFormFixture;
import org.assay.reporting.form.FormStandard;
import org.assay.reporting.paper.Brand;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reports and forms as Word documents: one writer, one set of styles. */
class WordWriterTest {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

  @Test
  void every_part_is_well_formed_and_named_in_the_list_of_types() throws Exception {
    var parts = parts(WordWriter.write(DiscussionFormFixture.filled()));
    var types = parts.get("[Content_Types].xml");
    for (var part : parts.entrySet()) {
      xml(part.getValue());
      if (part.getKey().startsWith("word/") && !part.getKey().endsWith(".rels")) {
        assertTrue(types.contains("\"/" + part.getKey() + "\""), part.getKey());
      }
    }
  }

  @Test
  void standards_and_questions_are_headings_and_every_style_that_is_used_exists() throws Exception {
    var parts = parts(WordWriter.write(DiscussionFormFixture.empty()));
    var document = xml(parts.get("word/document.xml"));
    assertEquals(3, styled(document, "Heading1"));
    assertEquals(21, styled(document, "Heading2"));
    var styles = parts.get("word/styles.xml");
    var used = document.getElementsByTagNameNS(W, "pStyle");
    for (int i = 0; i < used.getLength(); i++) {
      var style = ((Element) used.item(i)).getAttributeNS(W, "val");
      assertTrue(styles.contains("w:styleId=\"" + style + "\""), style);
    }
  }

  @Test
  void a_report_is_of_the_same_parts_and_styles_as_a_form() throws Exception {
    var form = parts(WordWriter.write(DiscussionFormFixture.empty()));
    var report = parts(WordWriter.write(ComplianceReportFixture.section11()));
    assertEquals(form.keySet(), report.keySet());
    assertEquals(form.get("word/styles.xml"), report.get("word/styles.xml"));
    var document = xml(report.get("word/document.xml"));
    var used = document.getElementsByTagNameNS(W, "pStyle");
    for (int i = 0; i < used.getLength(); i++) {
      var style = ((Element) used.item(i)).getAttributeNS(W, "val");
      assertTrue(report.get("word/styles.xml").contains("w:styleId=\"" + style + "\""), style);
    }
    for (var part : report.values()) xml(part);
  }

  @Test
  void the_last_rows_of_a_table_stay_together_and_a_heading_with_what_follows() throws Exception {
    var document =
        xml(parts(WordWriter.write(ComplianceReportFixture.section11())).get("word/document.xml"));
    var tables = document.getElementsByTagNameNS(W, "tbl");
    assertTrue(tables.getLength() > 5);
    for (int i = 0; i < tables.getLength(); i++) {
      var rows = ((Element) tables.item(i)).getElementsByTagNameNS(W, "tr");
      for (int row = 0; row < rows.getLength(); row++) {
        var it = (Element) rows.item(row);
        var heads =
            row == 0
                || it.getElementsByTagNameNS(W, "tc").getLength() == 1
                    && it.getElementsByTagNameNS(W, "b").getLength() == 1;
        var left = rows.getLength() - 1 - row;
        var keeps = it.getElementsByTagNameNS(W, "keepNext").getLength() > 0;
        assertEquals(heads || left == 1, keeps, "table " + i + ", row " + row);
      }
    }
  }

  @Test
  void each_list_with_numbers_begins_at_one() throws Exception {
    var report = parts(WordWriter.write(ComplianceReportFixture.section11()));
    var numbering = report.get("word/numbering.xml");
    assertEquals(2, numbering.split("startOverride", -1).length - 1, numbering);
    assertTrue(report.get("word/document.xml").contains("<w:numId w:val=\"3\"/>"));
  }

  @Test
  void a_partnerships_colour_is_that_of_the_headings() throws Exception {
    var brand = new Brand(Colour.of("#5b2a86"), null);
    var styles =
        parts(WordWriter.write(ComplianceReportFixture.section11(), brand)).get("word/styles.xml");
    assertTrue(styles.contains("5b2a86"));
    assertFalse(styles.contains(Palette.ACCENT.hex().substring(1)));
    assertFalse(styles.contains("{"), "every colour is filled in");
  }

  @Test
  void options_are_boxes_to_tick_and_those_chosen_are_ticked() throws Exception {
    var empty =
        xml(parts(WordWriter.write(DiscussionFormFixture.empty())).get("word/document.xml"));
    var filled =
        xml(parts(WordWriter.write(DiscussionFormFixture.filled())).get("word/document.xml"));
    assertEquals(0, ticked(empty));
    assertEquals(10, ticked(filled));
  }

  @Test
  void a_colleague_gets_the_standards_given_to_them_and_no_word_of_the_others() {
    var whole = WorkbookFixture.filled();
    var part = whole.answering().within(Set.of("leadership"));
    var view = new ReturnView(whole.agencyReturn(), whole.asking(), part, whole.saved(), null);
    for (boolean filled : new boolean[] {true, false}) {
      var form = DiscussionFormFixture.form(view, filled);
      assertEquals(
          List.of("A  Leadership"), form.standards().stream().map(FormStandard::title).toList());
    }
  }

  @Test
  void what_somebody_wrote_is_text_and_nothing_else() throws Exception {
    var document = parts(WordWriter.write(DiscussionFormFixture.filled())).get("word/document.xml");
    assertTrue(document.contains("a file, kept online"));
    assertTrue(document.contains("and a second line &amp; &lt;more&gt;"));
    assertFalse(document.contains("<more>"));
    assertFalse(document.contains("instrText"));
  }

  @Test
  void the_same_form_gives_the_same_bytes_and_is_left_to_be_looked_at() throws Exception {
    var bytes = WordWriter.write(DiscussionFormFixture.filled());
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        bytes, WordWriter.write(DiscussionFormFixture.filled()));
    var folder = Files.createDirectories(Path.of("target", "reports"));
    Files.write(folder.resolve("form-filled.docx"), bytes);
    Files.write(folder.resolve("form-empty.docx"), WordWriter.write(DiscussionFormFixture.empty()));
  }

  private static int styled(Document document, String style) {
    var used = document.getElementsByTagNameNS(W, "pStyle");
    int count = 0;
    for (int i = 0; i < used.getLength(); i++) {
      count += ((Element) used.item(i)).getAttributeNS(W, "val").equals(style) ? 1 : 0;
    }
    return count;
  }

  private static int ticked(Document document) {
    var boxes = document.getElementsByTagNameNS(W14, "checked");
    int count = 0;
    for (int i = 0; i < boxes.getLength(); i++) {
      count += ((Element) boxes.item(i)).getAttributeNS(W14, "val").equals("1") ? 1 : 0;
    }
    return count;
  }

  private static Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> parts(byte[] document) throws IOException {
    var parts = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
