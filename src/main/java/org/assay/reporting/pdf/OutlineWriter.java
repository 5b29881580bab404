package org.assay.reporting.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Bookmarks: the headings, nested as they stand. Of several reports each has a bookmark of its own,
 * in place of its title, and its headings below it.
 */
final class OutlineWriter {
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private @Nullable PDOutlineItem report;
  private @Nullable PDOutlineItem section;

  void report(String name, PDPage first) {
    report = item(name, first, 0);
    section = null;
    outline.addLast(report);
  }

  void heading(StructureRole role, String text, PDPage page, double top) {
    place(role, item(text, page, top));
  }

  private static PDOutlineItem item(String text, PDPage page, double top) {
    var at = new PDPageXYZDestination();
    at.setPage(page);
    at.setLeft(0);
    at.setTop((int) Math.ceil(page.getMediaBox().getHeight() - top + 6));
    at.setZoom(-1);
    var item = new PDOutlineItem();
    item.setTitle(text);
    item.setDestination(at);
    return item;
  }

  void finish(PDDocument document) {
    outline.openNode();
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  private void place(StructureRole role, PDOutlineItem item) {
    if (role == StructureRole.H1 && report != null) return;
    if (role == StructureRole.H3 && section != null) {
      section.addLast(item);
      return;
    }
    if (report == null) outline.addLast(item);
    else report.addLast(item);
    section = item;
  }
}
