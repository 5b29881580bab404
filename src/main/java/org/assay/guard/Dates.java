package org.assay.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates as people write them in England: day first, or year first. */
final class Dates {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY_AND_MONTH =
      "(?:[12]\\d|3[01]|0?[1-9])\\s?(?:st|nd|rd|th)?[\\s\\-](?:day\\s)?(?:of\\s)?" + MONTH;
  private static final String MONTH_AND_DAY =
      MONTH + "\\s(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";

  private static final Pattern FULL =
      Pattern.compile(
          "(?i)(?<!\\d)(?<!\\d[./\\-])(?:"
              + "(?<d>\\d{1,2})\\s?(?<s>[./\\-–\\s])\\s?(?<m>\\d{1,2})\\s?\\k<s>\\s?(?:\\d{4}|'?\\d{2})"
              + "|\\d{4}(?<z>[./\\-])(?<mm>\\d{1,2})\\k<z>(?<dd>\\d{1,2})"
              + "|"
              + DAY_AND_MONTH
              + "[\\s,.'’\\-]{1,3}(?:\\d{4}|\\d{2})"
              + "|"
              + MONTH_AND_DAY
              + ",?\\s\\d{4}"
              + "|(?<eight>\\d{8})|(?<six>\\d{6})"
              + ")(?!\\d)(?![./\\-]\\d)");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "(?i)(?<!\\d)(?:" + DAY_AND_MONTH + "|" + MONTH_AND_DAY + ")(?![a-z])(?!,?\\s\\d)");

  /**
   * @param start index of the first character
   * @param end index after the last
   * @param bareSix true of six digits and nothing else, which are a date only if the words say so
   */
  record Date(int start, int end, boolean bareSix) {}

  private Dates() {}

  /** Dates with day, month and year. */
  static List<Date> full(String text) {
    return found(FULL.matcher(text), Dates::exists);
  }

  /** Days of a month of no year, such as a birthday. */
  static List<Date> withoutYear(String text) {
    return found(WITHOUT_YEAR.matcher(text), _ -> true);
  }

  private static List<Date> found(Matcher matcher, Predicate<Matcher> exists) {
    var dates = new ArrayList<Date>();
    while (matcher.find()) {
      if (exists.test(matcher)) {
        boolean six = matcher.end() - matcher.start() == 6 && matcher.group().matches("\\d{6}");
        dates.add(new Date(matcher.start(), matcher.end(), six));
      }
    }
    return dates;
  }

  private static boolean exists(Matcher it) {
    if (it.group("eight") != null) return compact(it.group("eight"));
    if (it.group("six") != null) return day(it.group("six").substring(0, 2), 2, it.group("six"));
    return within(it.group("d"), it.group("m")) && within(it.group("dd"), it.group("mm"));
  }

  private static boolean day(String day, int monthAt, String all) {
    return within(day, all.substring(monthAt, monthAt + 2));
  }

  /** Twelve March 2014 as 12032014 or 20140312. */
  private static boolean compact(String eight) {
    return (century(eight.substring(4)) && day(eight.substring(0, 2), 2, eight))
        || (century(eight) && day(eight.substring(6), 4, eight));
  }

  private static boolean century(String year) {
    return year.startsWith("19") || year.startsWith("20");
  }

  private static boolean within(@Nullable String day, @Nullable String month) {
    if (day == null || month == null) return true;
    int d = Integer.parseInt(day);
    int m = Integer.parseInt(month);
    return d >= 1 && d <= 31 && m >= 1 && m <= 12;
  }
}
