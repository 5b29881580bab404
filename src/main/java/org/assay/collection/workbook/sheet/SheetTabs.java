package org.assay.collection.workbook.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.assay.engine.questionset.Section;

/** Names the tabs of one workbook: each once, and none longer than Excel takes. */
final class SheetTabs {
  /** Excel's own limit. */
  private static final int LONGEST = 31;

  private final boolean cutBetweenWords;
  private final Set<String> taken = new HashSet<>(Set.of("start here", "lists", "assay"));

  /**
   * @param layout of the workbook: older ones cut a name wherever it became too long
   */
  SheetTabs(int layout) {
    this.cutBetweenWords = layout >= Manifest.WHOLE_WORDS;
  }

  String of(Section section) {
    var name = (section.ref() + " " + section.title()).strip();
    var plain = name.replaceAll("[\\[\\]:*?/\\\\'’]", " ").replaceAll("\\s+", " ").strip();
    var tab = cut(plain, LONGEST).strip();
    var first = cutBetweenWords ? plain : tab;
    for (int again = 2; !taken.add(tab.toLowerCase(Locale.UK)); again++) {
      var end = " " + again;
      tab = cut(first, LONGEST - end.length()) + end;
    }
    return tab;
  }

  private String cut(String name, int longest) {
    if (name.length() <= longest) return name;
    if (!cutBetweenWords) return name.substring(0, longest);
    var space = name.lastIndexOf(' ', longest - 1);
    return name.substring(0, space > longest / 2 ? space : longest - 1).replaceAll("[,;:–-]$", "")
        + "…";
  }
}
