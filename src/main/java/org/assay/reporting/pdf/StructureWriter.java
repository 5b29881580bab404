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
  private final List<COSDictionary> annotated = new ArrayList<>();
  private int firstAnnotation;

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

  /**
   * Ties an annotation to its element.
   *
   * @param pages of the whole document; the numbers after theirs are for annotations
   */
  void annotation(COSDictionary element, COSDictionary annotation, PDPage page, int pages) {
    firstAnnotation = pages;
    annotation.setInt(COSName.STRUCT_PARENT, pages + annotated.size());
    annotated.add(element);
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.PG, page);
    reference.setItem(COSName.getPDFName("Obj"), annotation);
    kids(element).add(reference);
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
    for (int i = 0; i < annotated.size(); i++) {
      numbers.add(COSInteger.get(firstAnnotation + i));
      numbers.add(annotated.get(i));
    }
    var parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, parents);
    root.setInt(
        COSName.getPDFName("ParentTreeNextKey"),
        Math.max(ownersByPage.size(), firstAnnotation + annotated.size()));
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
