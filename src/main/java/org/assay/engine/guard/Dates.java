package org.assay.engine.guard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates as people write them in England: day first, or year first. */
final class Dates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])";
  private static final String TH = "\\s?(?:st|nd|rd|th)?[\\s\\-](?:day\\s)?(?:of\\s)?";

  private static final Pattern FULL =
      Pattern.compile(
          "(?i)(?<!\\d)(?<!\\d[./\\-])(?:"
              + "(?<d1>\\d{1,2})\\s?(?<s>[./\\-–\\s])\\s?(?<m1>\\d{1,2})\\s?\\k<s>\\s?(?<y1>\\d{4}|'?\\d{2})"
              + "|(?<y2>\\d{4})(?<z>[./\\-])(?<m2>\\d{1,2})\\k<z>(?<d2>\\d{1,2})"
              + ("|(?<d3>"
                  + DAY
                  + ")"
                  + TH
                  + "(?<m3>"
                  + MONTH
                  + ")[\\s,.'’\\-]{1,3}(?<y3>\\d{4}|\\d{2})")
              + ("|(?<m4>" + MONTH + ")\\s(?<d4>" + DAY + ")(?:st|nd|rd|th)?,?\\s(?<y4>\\d{4})")
              + "|(?<d5>\\d{2})(?<m5>0[1-9]|1[0-2])(?<y5>(?:19|20)\\d{2})"
              + "|(?<y6>(?:19|20)\\d{2})(?<m6>0[1-9]|1[0-2])(?<d6>\\d{2})"
              + "|(?<d7>\\d{2})(?<m7>\\d{2})(?<y7>\\d{2})"
              + ")(?!\\d)(?![./\\-]\\d)");
  private static final int FORMS = 7;
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "(?i)(?<!\\d)(?:"
              + (DAY + TH + MONTH)
              + ("|" + MONTH + "\\s" + DAY + "(?:st|nd|rd|th)?")
              + ")(?![a-z])(?!,?\\s\\d)");

  /**
   * @param start index of the first character
   * @param end index after the last
   * @param on the day; of a date without a year, any
   * @param bareSix true of six digits and nothing else, which are a date only if the words say so
   */
  record Date(int start, int end, LocalDate on, boolean bareSix) {}

  private Dates() {}

  /** Dates with day, month and year. */
  static List<Date> full(String text) {
    var dates = new ArrayList<Date>();
    var found = FULL.matcher(text);
    while (found.find()) {
      for (int form = 1; form <= FORMS; form++) {
        if (found.group("d" + form) != null) {
          boolean bareSix = form == FORMS;
          int start = found.start();
          int end = found.end();
          day(found, form).ifPresent(on -> dates.add(new Date(start, end, on, bareSix)));
        }
      }
    }
    return dates;
  }

  /** Days of a month of no year, such as a birthday. */
  static List<Date> withoutYear(String text) {
    var found = WITHOUT_YEAR.matcher(text);
    var dates = new ArrayList<Date>();
    while (found.find()) {
      dates.add(new Date(found.start(), found.end(), LocalDate.of(2000, 1, 1), false));
    }
    return dates;
  }

  /** Empty for a 31 April. */
  private static Optional<LocalDate> day(Matcher found, int form) {
    try {
      return Optional.of(
          LocalDate.of(
              year(found.group("y" + form)),
              month(found.group("m" + form)),
              Integer.parseInt(found.group("d" + form))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits.replace("'", ""));
    return year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }
}
