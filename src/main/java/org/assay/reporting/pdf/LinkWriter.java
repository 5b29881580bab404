package org.assay.reporting.pdf;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Lets a line lead to another place of the same document. */
final class LinkWriter {
  /** So that the heading does not stand at the very edge of the window. */
  private static final double ABOVE = 6;

  private final Map<String, HeadingPlaces.Place> links;
  private final List<PDPage> pages;
  private final StructureWriter structure;

  LinkWriter(
      Map<String, HeadingPlaces.Place> links, List<PDPage> pages, StructureWriter structure) {
    this.links = links;
    this.pages = pages;
    this.structure = structure;
  }

  boolean leads(String words) {
    return links.containsKey(words);
  }

  /**
   * Lays the link over its words, whose content must be in the element already.
   *
   * @param element the link in the structure
   */
  void lay(COSDictionary element, String words, PDPage from, PDRectangle over) {
    var place = links.get(words);
    if (place == null) return;
    var link = new PDAnnotationLink();
    link.setRectangle(over);
    link.setDestination(destination(place));
    link.setContents("Go to page " + place.number());
    link.setPrinted(true);
    var none = new COSArray();
    for (int i = 0; i < 3; i++) none.add(COSInteger.ZERO);
    link.getCOSObject().setItem(COSName.BORDER, none);
    link.setPage(from);
    structure.annotation(element, link.getCOSObject(), from, pages.size());
    annotations(from).add(link.getCOSObject());
  }

  private static COSArray annotations(PDPage page) {
    var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }
    return annotations;
  }

  private PDPageXYZDestination destination(HeadingPlaces.Place place) {
    var page = pages.get(place.page());
    var at = new PDPageXYZDestination();
    at.setPage(page);
    at.setLeft(0);
    at.setTop((int) Math.ceil(page.getMediaBox().getHeight() - place.top() + ABOVE));
    at.setZoom(-1);
    return at;
  }
}
