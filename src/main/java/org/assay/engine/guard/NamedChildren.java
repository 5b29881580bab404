package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that the words around them make those of a child or of a child's relative. The names of
 * staff belong in an audit, so a name alone is never reported.
 */
final class NamedChildren implements Spotter {
  /** After a name, these make it that of an award, a trust or a place. */
  static final Pattern TITLE_AFTER =
      Pattern.compile(
          "^(?:\\s\\p{Lu}[\\p{L}\\-]++)?\\s(?i:award|prize|trust|foundation|review|inquiry|day|law"
              + "|centre|campus|school|academy|road|house)(?!\\p{L})");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    for (var rule : NameRules.ALL) {
      var found = rule.pattern().matcher(passage.text());
      while (found.find()) {
        int end = end(found);
        if (rule.holds().test(found) && !TITLE_AFTER.matcher(passage.after(end, 30)).find()) {
          spans.add(new Span(Kind.NAMED_CHILD, found.start("first"), end));
        }
      }
    }
    return spans;
  }

  /** The end of the second name, if it is one; otherwise of the first. */
  private static int end(Matcher found) {
    boolean two =
        found.namedGroups().containsKey("last") && Names.possibleSurname(found.group("last"));
    return two ? found.end("last") : found.end("first");
  }
}
