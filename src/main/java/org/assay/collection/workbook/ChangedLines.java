package org.assay.collection.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A change of an answer as people look for it: the lines that differ, without those that stay. */
final class ChangedLines {
  private static final String REST = "The rest stays as it is.";

  private ChangedLines() {}

  /**
   * @param now lines of the answer that is stored; empty for no answer
   * @param then lines of the answer in the workbook; empty where it clears the answer
   */
  static String of(List<String> now, List<String> then) {
    var taken = without(now, then);
    var added = without(then, now);
    var lines = new ArrayList<String>();
    if (isAnother(now, taken) && isAnother(then, added)) {
      lines.add("Now: " + String.join("\n", taken));
      lines.add("Becomes: " + String.join("\n", added));
    } else {
      taken.forEach(it -> lines.add("Taken out: " + it));
      added.forEach(it -> lines.add("Added: " + it));
    }
    return String.join(
        "\n", Stream.concat(lines.stream(), rest(now, taken, then).stream()).toList());
  }

  private static List<String> rest(List<String> now, List<String> taken, List<String> then) {
    return taken.size() == now.size() || then.isEmpty() ? List.of() : List.of(REST);
  }

  private static List<String> without(List<String> lines, List<String> others) {
    var known = Set.copyOf(others);
    return lines.stream().filter(it -> !known.contains(it)).toList();
  }

  /** Whether the answer itself, which comes first, is among what differs. */
  private static boolean isAnother(List<String> lines, List<String> differing) {
    return !differing.isEmpty() && differing.getFirst().equals(lines.getFirst());
  }
}
