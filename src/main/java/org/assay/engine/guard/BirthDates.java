package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A date beside a word that makes it a date of birth. */
final class BirthDates implements Spotter {
  private static final String WORD =
      "(?<![a-z.])(?:d\\.?\\s?o\\.?\\s?b\\.?(?:'?s)?|date[\\s\\-]of[\\s\\-]birth|birth\\s?date"
          + "|birthday|born|b\\.)(?![a-z])";

  /** The word, then at most some thirty characters that do not begin another sentence. */
  private static final Pattern WORD_BEFORE =
      Pattern.compile("(?i)" + WORD + "(?-i:(?![^\\n]{0,40}+[.!?]\\s[A-Z][a-z]))([^\\n]{0,34})$");

  private static final Pattern WORD_AFTER =
      Pattern.compile(
          "(?i)^\\)?[\\s,(\\-–]{0,4}(?:is\\s|was\\s)?(?:his\\s|her\\s|their\\s)?" + WORD);

  /** What turns a birth into a cohort, or the date into one of a rule or a record. */
  private static final Pattern NOT_A_BIRTH =
      Pattern.compile(
          "(?i)\\b(?:before|after|between|since|until|policy|protocol|review\\w*|agreed|revised"
              + "|removed|updated|training|checked|dated)\\b|\\bfrom\\s$");

  private static final Pattern BIRTHDAY =
      Pattern.compile(
          "(?i)\\bbirthday(?:\\s(?:is|was|on|falls|fell|this|year|being)|[\\s,:(\\-–]){0,6}$");

  @Override
  public List<Span> spans(Passage passage) {
    var spans = new ArrayList<Span>();
    for (var date : Dates.full(passage.text())) {
      if (saysSo(passage, date)) spans.add(span(date));
    }
    for (var date : Dates.withoutYear(passage.text())) {
      if (BIRTHDAY.matcher(passage.before(date.start(), 40)).find()) spans.add(span(date));
    }
    return spans;
  }

  private static boolean saysSo(Passage passage, Dates.Date date) {
    var before = WORD_BEFORE.matcher(passage.before(date.start(), 50));
    if (before.find() && !NOT_A_BIRTH.matcher(before.group(1)).find()) {
      return !date.bareSix() || before.group(1).length() <= 3;
    }
    return !date.bareSix() && WORD_AFTER.matcher(passage.after(date.end(), 30)).find();
  }

  private static Span span(Dates.Date date) {
    return new Span(Kind.DATE_OF_BIRTH, date.start(), date.end());
  }
}
