package org.assay.reporting.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Builds the tree that a screen reader walks, and the table from page content back into it. */
final class StructureWriter {
  private static final COSName COLUMN_SPAN = COSName.getPDFName("ColSpan");

  private final COSDictionary root = new COSDictionary();
  private final COSDictionary document;
  private final List<List<COSDictionary>> ownersByPage = new ArrayList<>();

  StructureWriter() {
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    document = new COSDictionary();
    document.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    document.setItem(COSName.S, COSName.getPDFName("Document"));
    document.setItem(COSName.P, root);
    root.setItem(COSName.K, document);
  }

  COSDictionary document() {
    return document;
  }

  COSDictionary child(COSDictionary parent, String tag) {
    var element = new COSDictionary();
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setName(COSName.S, tag);
    element.setItem(COSName.P, parent);
    kids(parent).add(element);
    return element;
  }

  /**
   * Ties the next piece of content on a page to an element; returns the number to write beside it.
   */
  int mark(COSDictionary element, PDPage page, int pageIndex) {
    while (ownersByPage.size() <= pageIndex) {
      ownersByPage.add(new ArrayList<>());
    }
    var owners = ownersByPage.get(pageIndex);
    var mcid = owners.size();
    owners.add(element);
    kids(element).add(reference(element, page, mcid));
    return mcid;
  }

  void scope(COSDictionary cell, String scope) {
    attributes(cell, "Table").setName(COSName.getPDFName("Scope"), scope);
  }

  void columns(COSDictionary cell, int span) {
    attributes(cell, "Table").setInt(COLUMN_SPAN, span);
  }

  void figure(COSDictionary element, String alternative, COSArray box) {
    element.setString(COSName.ALT, alternative);
    var layout = attributes(element, "Layout");
    layout.setItem(COSName.BBOX, box);
    layout.setName(COSName.getPDFName("Placement"), "Block");
  }

  void finish(PDDocument target) {
    var numbers = new COSArray();
    for (var page = 0; page < ownersByPage.size(); page++) {
      numbers.add(COSInteger.get(page));
      var owners = new COSArray();
      ownersByPage.get(page).forEach(owners::add);
      numbers.add(owners);
    }
    var parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, parents);
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), ownersByPage.size());
    target.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot(root));
  }

  private static COSBase reference(COSDictionary element, PDPage page, int mcid) {
    if (element.getItem(COSName.PG) == null) {
      element.setItem(COSName.PG, page);
    }
    if (element.getDictionaryObject(COSName.PG) == page.getCOSObject()) {
      return COSInteger.get(mcid);
    }
    var elsewhere = new COSDictionary();
    elsewhere.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    elsewhere.setItem(COSName.PG, page);
    elsewhere.setInt(COSName.MCID, mcid);
    elsewhere.setDirect(true);
    return elsewhere;
  }

  private static COSArray kids(COSDictionary element) {
    var kids = element.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      element.setItem(COSName.K, kids);
    }
    return kids;
  }

  private static COSDictionary attributes(COSDictionary element, String owner) {
    var held = element.getCOSDictionary(COSName.A);
    if (held == null) {
      held = new COSDictionary();
      held.setName(COSName.O, owner);
      held.setDirect(true);
      element.setItem(COSName.A, held);
    }
    return held;
  }
}
