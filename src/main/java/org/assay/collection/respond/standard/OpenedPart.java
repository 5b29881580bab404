package org.assay.collection.respond.standard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folded part of a question that somebody asked to see. A button's value and an address hold it
 * as the question's key and the part's name.
 */
record OpenedPart(String question, String part) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,100})[ +]([a-z-]{1,30})");

  /** Null for anything else, which then opens nothing. */
  static @Nullable OpenedPart parse(@Nullable String typed) {
    if (typed == null) return null;
    var found = FORM.matcher(typed);
    return found.matches() ? new OpenedPart(found.group(1), found.group(2)) : null;
  }

  String query() {
    return "&open=" + question + "+" + part;
  }
}
