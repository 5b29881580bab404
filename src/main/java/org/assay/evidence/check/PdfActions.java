package org.assay.evidence.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF does by itself when it opens, or when a page or a field of it is met (ISO 32000-1,
 * 12.6.3). A link that a reader clicks is harmless.
 */
final class PdfActions {
  private static final Set<String> REACHING =
      Set.of("URI", "GoToR", "GoToE", "SubmitForm", "ImportData", "Thread", "Rendition");

  private PdfActions() {}

  /** Whether an action that this object starts by itself leads to another file or address. */
  static boolean reachOut(COSDictionary holder) {
    var seen = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
    var open = new ArrayDeque<COSDictionary>();
    started(holder).forEach(it -> add(open, it));
    while (!open.isEmpty()) {
      var it = open.pop();
      if (!seen.add(it)) continue;
      if (REACHING.contains(String.valueOf(it.getNameAsString(COSName.S)))) return true;
      all(it.getDictionaryObject("Next")).forEach(next -> add(open, next));
    }
    return false;
  }

  private static List<@Nullable COSBase> started(COSDictionary holder) {
    var started = new ArrayList<@Nullable COSBase>();
    started.add(holder.getDictionaryObject(COSName.OPEN_ACTION));
    if (holder.getDictionaryObject(COSName.AA) instanceof COSDictionary events) {
      events.keySet().forEach(event -> started.add(events.getDictionaryObject(event)));
    }
    return started;
  }

  private static List<@Nullable COSBase> all(@Nullable COSBase next) {
    if (!(next instanceof COSArray several)) return Collections.singletonList(next);
    var all = new ArrayList<@Nullable COSBase>();
    for (int i = 0; i < several.size(); i++) all.add(several.getObject(i));
    return all;
  }

  private static void add(Deque<COSDictionary> open, @Nullable COSBase action) {
    if (action instanceof COSDictionary it) open.push(it);
  }
}
