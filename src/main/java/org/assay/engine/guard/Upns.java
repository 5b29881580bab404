package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unique pupil numbers: a check letter, then twelve digits, of which the last is a letter in a
 * temporary number, written together or in groups of any size. Check letter: the characters from
 * the second on, each times its position, summed modulo 23 (Department for Education, Unique pupil
 * numbers guide).
 */
final class Upns implements Spotter {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern THIRTEEN =
      Pattern.compile(
          "(?i)(?<![a-z0-9])[a-hj-npqrt-z](?:[ .\\-]{0,2}+\\d){11}["
              + " .\\-]{0,2}+[0-9a-hj-npqrt-z](?![a-z0-9])");
  private static final Pattern SAID_SO =
      Pattern.compile(
          "(?i)\\b(?:upn|unique pupil"
              + " number)s?(?:\\s(?:no|number))?(?:\\s(?:is|was))?[\\s.:#=\\-–(]{0,4}+$");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    var thirteen = THIRTEEN.matcher(passage.text());
    while (thirteen.find()) {
      var upn = thirteen.group().replaceAll("[ .\\-]", "").toUpperCase(Locale.ROOT);
      if (checks(upn) || SAID_SO.matcher(passage.before(thirteen.start(), 30)).find()) {
        spans.add(new Span(Kind.UPN, thirteen.start(), thirteen.end()));
      }
    }
    return spans;
  }

  static boolean checks(String upn) {
    int sum = 0;
    for (int i = 1; i < upn.length(); i++) {
      char c = upn.charAt(i);
      sum += (i + 1) * (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c));
    }
    return LETTERS.charAt(sum % 23) == upn.charAt(0);
  }
}
