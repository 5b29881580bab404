package org.assay.reporting.boardpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.assay.desk.settings.PictureFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.pdf.PdfRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("paper")
class BoardPackTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  static Stream<Brand> brands() {
    return Stream.of(Brand.NONE, new Brand(null, PictureFixture.png(600, 120)));
  }

  @ParameterizedTest
  @MethodSource("brands")
  void however_much_there_is_to_say_it_is_one_page_with_room_to_sign(Brand brand) throws Exception {
    var pdf =
        BoardPackRenderer.onePage(
            RENDERER,
            room ->
                BoardPackBuilder.of(
                    BoardPackFixture.briefing(24, 5, 12),
                    BoardPackFixture.PARTNERSHIP,
                    "Dee Lead",
                    BoardPackFixture.MODERATED,
                    room),
            brand);
    PagePictures.leave("board-pack-full", pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
    }
    var text = PagePictures.text(pdf);
    assertTrue(text.contains("Signed for the accountable body"), text);
    assertTrue(text.contains("more, all named online"), text);
    assertTrue(text.contains("81% was claimed and moderators found 74%"), text);
  }

  @Test
  void what_is_left_out_is_counted() {
    var unmet = BoardPackBuilder.of(BoardPackFixture.briefing(7, 3, 0), "", "", null, 3).unmet();
    assertEquals(4, unmet.size());
    assertEquals("And 4 more, all named online.", unmet.getLast());
  }

  @Test
  void compliance_and_impact_are_two_figures() {
    var figures = BoardPackFixture.ordinary().keyFigures();
    assertTrue(figures.stream().anyMatch(it -> it.label().equals("compliance")));
    assertTrue(figures.stream().anyMatch(it -> it.note().contains("never part of compliance")));
  }
}
