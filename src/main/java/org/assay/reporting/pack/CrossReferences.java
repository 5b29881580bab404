package org.assay.reporting.pack;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences that say where more is to be found. A reader of a pack has no Excel file, and one of a
 * shareable edition no annex that names organisations.
 */
final class CrossReferences {
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]) (?=\\p{Lu})");

  private static final Pattern ELSEWHERE =
      Pattern.compile("\\bExcel file\\b|(?i)\\bannex names\\b");

  private static final Pattern FILE = Pattern.compile("\\bThe Excel file\\b");

  private CrossReferences() {}

  /** Without the sentences that point to what a shareable edition does not hold. */
  static String without(String text) {
    if (!ELSEWHERE.matcher(text).find()) return text;
    return Arrays.stream(SENTENCES.split(text))
        .filter(it -> !ELSEWHERE.matcher(it).find())
        .collect(Collectors.joining(" "));
  }

  /** In the full edition, whose readers find the file in Assay. */
  static String inFull(String text) {
    return FILE.matcher(text).replaceAll("The Excel file of this report, in Assay,");
  }
}
