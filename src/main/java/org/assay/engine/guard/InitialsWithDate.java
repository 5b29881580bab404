package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two or three initials beside a full date, as case notes have them. Not the initials of the person
 * who signed or reviewed something, and no known abbreviation unless the words before are about a
 * child. Six digits alone are a date right beside the initials, unless they are a code.
 */
final class InitialsWithDate implements Spotter {
  private static final String INITIALS =
      "(?<initials>\\p{Lu}\\.\\s?\\p{Lu}\\.?(?:[\\s\\-]?\\p{Lu}\\.?)?|\\p{Lu}\\s\\p{Lu}|\\p{Lu}{2,3})";
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?<![\\p{L}\\d.&/'’])"
              + INITIALS
              + "[\"'”’]?[\\s,:.(/\\-–—]{1,4}(?:dated\\s|b\\.?\\s|born\\s)?$");
  private static final Pattern AFTER_DATE =
      Pattern.compile("^[\\s,:;(\\-–]{1,3}" + INITIALS + "(?![\\p{L}\\d&])[\\s,;.)]{0,2}(?:$|\\n)");

  /** In the name of a file more words may follow, and its ending. */
  private static final Pattern AFTER_DATE_IN_NAME =
      Pattern.compile("^[\\s,:;(\\-–]{1,3}" + INITIALS + "(?![\\p{L}\\d&])(?:[\\s,;.)]|$)");

  /** How far six digits may stand from the initials. */
  private static final int CLOSE = 2;

  private static final Pattern CODE =
      Pattern.compile(
          "(?i)\\b(?:ref|reference|grid|map|invoice|order|account|sort|code|serial|model|form|ticket"
              + "|batch|licence|license|policy|certificate|urn|uprn|dfe|laestab|room|part|item|job"
              + "|case|booking|receipt|voucher|badge|payroll|staff)"
              + "(?:\\s(?:no|number|id|ref|reference|code))?[\\s.:#=\\-–(]{0,3}"
              + "(?:(?-i:\\p{Lu}{1,3})[\\s\\-/_]{0,2})?$");
  private static final Pattern SQUARE = Pattern.compile("(?i)^\\s?\\(?(?:grid|os\\s|map|sq\\b)");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)\\b(?:by|signed|author|from|chair|minutes|minuted|review(?:er|ed)?|checked|approved"
              + "|updated?|completed|version|staff|governor|dsl|head|teacher|clerk|initialled|owner|present|apologies|attended|attendees)"
              + "[\\s:,.\\-–(]{0,4}(?:off\\s)?(?:(?-i:\\p{Lu}{2,3})[\\s,&/]{1,3}(?:and\\s)?){0,4}$");
  private static final Pattern ABOUT_A_CHILD =
      Pattern.compile(
          "(?i)\\b(?:child|pupil|student|learner|boy|girl|baby|sibling|brother|sister|mother"
              + " of|father of|case|file|core group|(?:cp|conference|taf|tac)"
              + " minutes|icpc|referral|disclosure|body map|plan|panel|marac|strategy"
              + " (?:meeting|discussion)|chronology|about|concerning)"
              + "(?:\\s(?:for|on|of|about|is|was))?[\\s:,.\\-–(\"“]{0,4}$");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    for (var date : Dates.full(passage.text())) {
      if (date.bareSix() && isCode(passage, date)) continue;
      int from = Math.max(0, date.start() - 16);
      var before = BEFORE_DATE.matcher(passage.text()).region(from, date.start());
      before.useTransparentBounds(true);
      if (before.find()
          && (!date.bareSix() || date.start() - before.end("initials") <= CLOSE)
          && someones(passage, before, before.start(), date)) {
        spans.add(new Span(Kind.INITIALS_AND_DATE, before.start(), date.end()));
        continue;
      }
      var after =
          (passage.isFileName() ? AFTER_DATE_IN_NAME : AFTER_DATE)
              .matcher(passage.after(date.end(), 16));
      if (after.find() && someones(passage, after, date.start(), date)) {
        spans.add(
            new Span(Kind.INITIALS_AND_DATE, date.start(), date.end() + after.end("initials")));
      }
    }
    return spans;
  }

  private static boolean isCode(Passage passage, Dates.Date date) {
    return CODE.matcher(passage.before(date.start(), 40)).find()
        || SQUARE.matcher(passage.after(date.end(), 12)).find();
  }

  private static boolean someones(Passage passage, Matcher match, int start, Dates.Date date) {
    var initials = match.group("initials");
    var before = passage.before(start, 40);
    if (ABOUT_A_CHILD.matcher(before).find()) return true;
    return passage.writing().mayBeBirth(date.on())
        && !SIGNED.matcher(before).find()
        && (initials.contains(".") || !Abbreviations.known(initials));
  }
}
