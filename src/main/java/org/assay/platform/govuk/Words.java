package org.assay.platform.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text for a page, in which references are kept whole. */
public final class Words {
  /** As of an audit or a case: MA-2026-01, MA-2026-01-C03. A browser breaks them at a hyphen. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}{1,5}(?:-\\p{Lu}?\\d{1,4}){1,4}(?![\\p{L}\\d-])");

  private Words() {}

  /**
   * A part of a text.
   *
   * @param whole whether it is not to be broken
   */
  public record Part(String text, boolean whole) {}

  /** The parts in their order, of which there are none of an empty text. */
  public static List<Part> parts(String text) {
    if (text.indexOf('-') < 0) return List.of(new Part(text, false));
    var parts = new ArrayList<Part>();
    var found = REFERENCE.matcher(text);
    var from = 0;
    while (found.find()) {
      if (found.start() > from) parts.add(new Part(text.substring(from, found.start()), false));
      parts.add(new Part(found.group(), true));
      from = found.end();
    }
    if (from < text.length()) parts.add(new Part(text.substring(from), false));
    return parts;
  }
}
