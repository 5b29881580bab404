package org.assay.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.assay.desk.settings.PictureFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.assay.reporting.chart.Colour;
import org.assay.reporting.chart.Palette;
import org.assay.reporting.paper.Brand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partnership's colour and logo, at the top of every report. */
@Tag("paper")
class BrandTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();
  private static final Colour PURPLE = Colour.of("#5b2a86");
  private static final Brand BRAND = new Brand(PURPLE, PictureFixture.png(600, 120));

  private static final Map<String, byte[]> IN_OUR_COLOUR = new ConcurrentHashMap<>();
  private static final Map<String, byte[]> IN_THEIRS = new ConcurrentHashMap<>();

  static Set<String> reports() {
    return SampleFiles.papers().keySet();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_partnerships_colour_takes_the_place_of_ours(String report) throws IOException {
    var plain = firstPage(inOurColour(report));
    var own = firstPage(inTheirs(report));
    assertTrue(plain.contains(fill(Palette.ACCENT)));
    assertFalse(plain.contains(fill(PURPLE)));
    assertTrue(own.contains(fill(PURPLE)));
    assertFalse(own.contains(fill(Palette.ACCENT) + "BT"), "a heading in our colour");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_logo_is_a_figure_that_is_read_out_and_pdf_ua_holds(String report) throws Exception {
    var paper = SampleFiles.papers().get(report);
    var pdf = inTheirs(report);
    PagePictures.leave("brand-" + report, pdf);
    assertEquals(1, figures(pdf, "Logo of " + paper.masthead().partnership()));
    assertEquals(0, figures(inOurColour(report), "Logo of"));
    assertEquals(List.of(), PdfUaChecker.failedRules(pdf));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_same_brand_gives_the_same_bytes(String report) {
    var paper = SampleFiles.papers().get(report);
    assertArrayEquals(inTheirs(report), RENDERER.render(report, paper, BRAND));
  }

  private static byte[] inOurColour(String report) {
    return IN_OUR_COLOUR.computeIfAbsent(
        report, it -> RENDERER.render(it, SampleFiles.papers().get(it)));
  }

  private static byte[] inTheirs(String report) {
    return IN_THEIRS.computeIfAbsent(
        report, it -> RENDERER.render(it, SampleFiles.papers().get(it), BRAND));
  }

  private static String fill(Colour colour) {
    return "%s %s %s rg\n"
        .formatted(share(colour.red()), share(colour.green()), share(colour.blue()));
  }

  private static String share(int channel) {
    var share = "%.3f".formatted(channel / 255.0);
    return share.equals("0.000") ? "0" : share.equals("1.000") ? "1" : share;
  }

  private static String firstPage(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf);
        var content = document.getPage(0).getContents()) {
      return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static long figures(byte[] pdf, String alternative) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var root = document.getDocumentCatalog().getStructureTreeRoot();
      var whole = (PDStructureElement) root.getKids().getFirst();
      return whole.getKids().stream()
          .filter(PDStructureElement.class::isInstance)
          .map(PDStructureElement.class::cast)
          .filter(it -> it.getStructureType().equals("Figure"))
          .filter(it -> it.getAlternateDescription().startsWith(alternative))
          .count();
    }
  }
}
