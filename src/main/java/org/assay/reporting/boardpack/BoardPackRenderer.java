package org.assay.reporting.boardpack;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.assay.collection.returns.Briefing;
import org.assay.collection.returns.Briefings;
import org.assay.collection.returns.ReturnView;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;

/** Makes the board pack of a return that waits for sign-off. */
@Singleton
public class BoardPackRenderer {
  private final Briefings briefings;
  private final Register register;
  private final People people;
  private final PdfRenderer renderer;
  private final Brands brands;

  BoardPackRenderer(
      Briefings briefings, Register register, People people, PdfRenderer renderer, Brands brands) {
    this.briefings = briefings;
    this.register = register;
    this.people = people;
    this.renderer = renderer;
    this.brands = brands;
  }

  /**
   * @param view of a return that was sent for sign-off
   * @return a PDF/UA-1 document of one page
   */
  public byte[] pdf(ReturnView view) {
    var partnership = register.partnership(view.head().partnershipId()).orElseThrow();
    var by = view.head().declaredBy();
    var name = by == null ? "" : people.names(Set.of(by)).getOrDefault(by, "");
    return onePage(
        renderer, briefings.of(view), partnership.name(), name, brands.of(partnership.id()));
  }

  /** Says less until it fits; at its shortest it is what it is. */
  static byte[] onePage(
      PdfRenderer renderer, Briefing briefing, String partnership, String declaredBy, Brand brand) {
    var pdf = new byte[0];
    for (int room = BoardPackBuilder.MOST_ROOM; room > 0; room--) {
      pdf =
          renderer.render(
              "board-pack", BoardPackBuilder.of(briefing, partnership, declaredBy, room), brand);
      if (pages(pdf) == 1) return pdf;
    }
    return pdf;
  }

  private static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
