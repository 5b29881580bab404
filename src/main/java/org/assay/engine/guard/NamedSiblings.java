package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brothers, sisters and other children of a family who are listed by their names. */
final class NamedSiblings implements Spotter {
  private static final String WHO =
      "(?:(?:step|half|older|younger|elder|twin)[\\s\\-]?)?(?:siblings?|brothers?|sisters?|twins?"
          + "|cousins?)";
  private static final String CHILDREN =
      "(?:child|children|sons?|daughters?|(?:boys?|girls?)(?=\\s?[:(])|family)";
  private static final String AFTER =
      "(?:\\s(?:are|is|were|was|include|includes|named|called|both|aged?\\s\\d+))*+[\\s:,(\\-–]{1,3}"
          + "(?:(?:his|her|their|and)\\s)?";

  /** Of children in general much is said that is no list, so a sign must come between. */
  private static final String SIGN =
      "(?:\\s(?:in\\sthe\\s(?:family|home|household)|at\\shome))?+"
          + "(?:\\s(?:are|is|were|named|called)\\s|\\s?[:(–]\\s?|\\s-\\s)";

  private static final Pattern LIST_BEGINS =
      Pattern.compile(
          NameRule.START + "(?i:" + WHO + AFTER + "|" + CHILDREN + SIGN + ")(?=\\p{Lu})");

  private static final Pattern NEXT =
      Pattern.compile(
          "(?<first>"
              + Names.WORD
              + ")(?:\\s(?<last>(?!(?i:and|who)\\b)"
              + Names.WORD
              + "))?+(?:\\s?\\([^)\\n]{1,12}\\)|\\s\\d{1,2}(?!\\d))?+");
  private static final Pattern BETWEEN =
      Pattern.compile("(?:,|;|\\s?/|\\s?&|,?\\sand|\\splus)(?:\\sand)?\\s?(?=\\p{Lu})");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    var begins = LIST_BEGINS.matcher(passage.text());
    while (begins.find()) {
      var names = names(passage, begins.end());
      if (names.size() > 1) {
        spans.addAll(names);
      }
    }
    return spans;
  }

  /** Of the names that follow one another, those that are given names beyond doubt. */
  private static List<Span> names(Passage passage, int from) {
    var names = new ArrayList<Span>();
    var next = NEXT.matcher(passage.text());
    var between = BETWEEN.matcher(passage.text());
    int at = from;
    while (starts(next, at) && Names.given(next.group("first"))) {
      names.add(new Span(Kind.NAMED_CHILD, next.start("first"), end(next)));
      at = next.end();
      if (!starts(between, at)) {
        return names;
      }
      at = between.end();
    }
    return names;
  }

  private static boolean starts(Matcher matcher, int at) {
    return matcher.region(at, matcher.regionEnd()).lookingAt();
  }

  private static int end(Matcher found) {
    return Names.possibleSurname(found.group("last")) ? found.end("last") : found.end("first");
  }
}
