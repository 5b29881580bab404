package org.assay.evidence.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** Looks through all objects of a PDF for actions that run something (ISO 32000-1, 12.6.4). */
final class PdfScripts {
  private static final Set<COSName> RUNNING =
      Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"));
  private static final COSName NAMED_SCRIPTS = COSName.getPDFName("JavaScript");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();

  private PdfScripts() {}

  static boolean in(COSDocument document) {
    var search = new PdfScripts();
    search.add(document.getTrailer());
    while (!search.open.isEmpty()) {
      if (search.runs(search.open.pop())) return true;
    }
    return false;
  }

  private boolean runs(COSBase object) {
    switch (object) {
      case COSDictionary it -> {
        if (it.getDictionaryObject(COSName.S) instanceof COSName kind && RUNNING.contains(kind)
            || it.containsKey(NAMED_SCRIPTS)) {
          return true;
        }
        it.getValues().forEach(this::add);
      }
      case COSArray it -> it.forEach(this::add);
      default -> {
        // numbers, names and words run nothing
      }
    }
    return false;
  }

  private void add(@Nullable COSBase object) {
    var it = object instanceof COSObject reference ? reference.getObject() : object;
    if (it != null && seen.add(it)) open.push(it);
  }
}
