package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One pack in two editions. */
@Tag("paper")
class PackEditionsTest {
  private static final byte[] FULL = PackFixture.pack(PackEditor.full());
  private static final byte[] SHAREABLE =
      PackFixture.pack(PackEditor.shareable(PackFixture.names()));

  @Test
  void both_editions_are_pdf_ua() throws Exception {
    PagePictures.leave("meeting-pack", FULL);
    PagePictures.leave("meeting-pack-shareable", SHAREABLE);
    assertEquals(List.of(), PdfUaChecker.failedRules(FULL));
    assertEquals(List.of(), PdfUaChecker.failedRules(SHAREABLE));
  }

  @Test
  void no_name_of_the_full_pack_is_anywhere_in_the_shareable_one() throws IOException {
    var full = everything(FULL);
    var shareable = everything(SHAREABLE);
    var names = new ArrayList<>(ComplianceReportFixture.AGENCIES);
    names.add(PackFixture.SCHOOL);
    assertEquals(List.of(), names.stream().filter(it -> !full.contains(squeezed(it))).toList());
    assertEquals(List.of(), names.stream().filter(it -> shareable.contains(squeezed(it))).toList());
  }

  @Test
  void no_figure_about_fewer_than_five_and_none_that_gives_it_back_is_anywhere()
      throws IOException {
    var full = everything(FULL);
    var shareable = everything(SHAREABLE);
    for (var figure : List.of("61%", "59%", "57%", "71%", "67%", "69%", "73%")) {
      assertTrue(full.contains(figure), figure);
    }
    for (var figure : List.of("61%", "59%", "57%", "71%", "67%", "69%", "73%")) {
      assertFalse(visit(SHAREABLE).contains(figure), figure);
    }
    assertFalse(shareable.contains("has73%"));
    assertTrue(visit(SHAREABLE).contains("53%"));
    assertTrue(shareable.contains(SharedTable.HELD));
  }

  @Test
  void what_was_taken_out_is_listed_with_the_reason() throws IOException {
    var text = PagePictures.text(SHAREABLE).replaceAll("\\s+", " ");
    assertTrue(text.contains("What was taken out of this edition, and why"), text);
    assertTrue(text.contains(TakenOut.Why.NAMES.words()), text);
    assertTrue(text.contains("It counts fewer than five, or would let a reader"), text);
  }

  @Test
  void the_first_page_alerts_and_the_second_has_matters_arising() throws IOException {
    assertTrue(page(FULL, 1).contains("Alert"), page(FULL, 1));
    assertTrue(page(FULL, 2).contains("Matters arising"), page(FULL, 2));
    assertTrue(page(FULL, 2).contains("In this pack"), page(FULL, 2));
  }

  @Test
  void each_line_of_the_first_page_leads_to_the_page_that_it_names() throws IOException {
    try (var pack = Loader.loadPDF(FULL)) {
      var links = pack.getPage(0).getAnnotations();
      assertEquals(4, links.size());
      for (var it : links) {
        var to = (PDPageXYZDestination) ((PDAnnotationLink) it).getDestination();
        var number = pack.getPages().indexOf(to.getPage()) + 1;
        assertEquals("Go to page " + number, it.getContents());
        assertTrue(page(FULL, 1).replaceAll("\\s+", " ").contains("See page " + number + "."));
      }
      assertTrue(page(FULL, target(pack, 0)).contains("Bands"));
      assertTrue(page(FULL, target(pack, 1)).contains("Requirements not met"));
      assertTrue(page(FULL, target(pack, 3)).contains("Compliance against impact"));
    }
  }

  @Test
  void a_bookmark_for_each_report_has_those_of_its_headings() throws IOException {
    try (var pack = Loader.loadPDF(FULL)) {
      var top = titles(pack.getDocumentCatalog().getDocumentOutline().children());
      assertEquals(
          List.of(
              PackFront.FIRST,
              PackFront.SECOND,
              "Compliance summary",
              "Impact summary",
              "Visit to " + PackFixture.SCHOOL,
              "What was taken out"),
          top);
      var outline = pack.getDocumentCatalog().getDocumentOutline();
      assertEquals(
          List.of("Alert", "Advise", "Assure"), titles(outline.getFirstChild().children()));
    }
  }

  @Test
  void pages_are_numbered_on_over_all_reports() throws IOException {
    try (var pack = Loader.loadPDF(FULL)) {
      int pages = pack.getNumberOfPages();
      for (int i = 1; i <= pages; i++) {
        assertTrue(page(FULL, i).contains("Page " + i + " of " + pages), "page " + i);
      }
    }
  }

  @Test
  void the_same_pack_gives_the_same_bytes() {
    assertTrue(java.util.Arrays.equals(FULL, PackFixture.pack(PackEditor.full())));
  }

  private static int target(PDDocument pack, int link) throws IOException {
    var it = (PDAnnotationLink) pack.getPage(0).getAnnotations().get(link);
    return pack.getPages().indexOf(((PDPageXYZDestination) it.getDestination()).getPage()) + 1;
  }

  private static List<String> titles(Iterable<PDOutlineItem> items) {
    var titles = new ArrayList<String>();
    items.forEach(it -> titles.add(it.getTitle()));
    return titles;
  }

  private static String page(byte[] pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  /** The report on the few, with everything that is written about it. */
  private static String visit(byte[] pdf) throws IOException {
    var text = PagePictures.text(pdf);
    int contents = text.indexOf("Visit to an organisation");
    int report = text.indexOf("Visit to an organisation", contents + 1);
    return text.substring(report, text.indexOf("What was taken out", report));
  }

  /** Text, bookmarks, alternative texts, links, metadata and whatever else is a string in it. */
  private static String everything(byte[] pdf) throws IOException {
    var all = new StringBuilder(PagePictures.text(pdf));
    try (var document = Loader.loadPDF(pdf)) {
      assertTrue(document.getDocumentCatalog().getNames() == null, "attachments");
      var metadata = document.getDocumentCatalog().getMetadata();
      all.append(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
      for (var key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        strings(object).forEach(it -> all.append('\n').append(it));
      }
      strings(document.getDocument().getTrailer()).forEach(it -> all.append('\n').append(it));
    }
    return squeezed(all.toString());
  }

  private static Stream<String> strings(COSBase object) {
    return switch (object) {
      case COSString it -> Stream.of(it.getString());
      case COSArray it -> it.toList().stream().flatMap(PackEditionsTest::strings);
      case COSDictionary it -> it.getValues().stream().flatMap(PackEditionsTest::strings);
      case null, default -> Stream.empty();
    };
  }

  /** Without what a line's end or a change of case could hide. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
