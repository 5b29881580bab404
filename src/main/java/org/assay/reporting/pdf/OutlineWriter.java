package org.assay.reporting.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Bookmarks: the second and third headings, nested as they stand. */
final class OutlineWriter {
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private @Nullable PDOutlineItem section;

  void heading(Role role, String text, PDPage page, double top) {
    var at = new PDPageXYZDestination();
    at.setPage(page);
    at.setLeft(0);
    at.setTop((int) Math.ceil(page.getMediaBox().getHeight() - top + 6));
    at.setZoom(-1);
    var item = new PDOutlineItem();
    item.setTitle(text);
    item.setDestination(at);
    place(role, item);
  }

  void finish(PDDocument document) {
    outline.openNode();
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  private void place(Role role, PDOutlineItem item) {
    if (role == Role.H3 && section != null) {
      section.addLast(item);
      return;
    }
    outline.addLast(item);
    section = item;
  }
}
