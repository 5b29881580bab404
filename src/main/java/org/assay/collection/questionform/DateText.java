package org.assay.collection.questionform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people type them, and what is wrong with those that cannot be understood. */
final class DateText {
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+([A-Za-z]+|\\d{1,2})[\\s./,-]+(\\d{4})");

  private DateText() {}

  /**
   * One box to an ISO date.
   *
   * @return as typed when it is not understood
   */
  static String iso(String typed) {
    var parts = PARTS.matcher(typed.strip());
    return parts.matches()
        ? parts.group(3) + "-" + month(parts.group(2)) + "-" + two(parts.group(1))
        : typed;
  }

  /** Two digits, of a number or a name: "3", "Mar" and "march" are "03"; else as typed. */
  static String month(@Nullable String typed) {
    if (typed == null || typed.matches("\\d*")) return two(typed);
    var start = typed.toLowerCase(Locale.UK);
    for (var month : Month.values()) {
      var name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
      if (start.length() >= 3
          && (name.startsWith(start) || start.equals("sept") && month == Month.SEPTEMBER))
        return two(Integer.toString(month.getValue()));
    }
    return typed;
  }

  static String two(@Nullable String typed) {
    return typed == null ? "" : typed.length() == 1 ? "0" + typed : typed;
  }

  /**
   * What is wrong with a date in three boxes, or a month in two.
   *
   * @param example for instance "27 3 2026"
   */
  static String fault(Fields typed, String at, boolean whole, String example) {
    var missing = missing(typed, at, whole);
    if (missing.size() == (whole ? 3 : 2)) {
      return (whole ? "Enter a date" : "Enter a month and a year") + ", for example " + example;
    }
    if (!missing.isEmpty()) return "Enter the " + String.join(" and the ", missing);
    var month = month(typed.get(at + ".month"));
    if (!month.matches("0[1-9]|1[0-2]")) {
      return "Enter a month from 1 to 12 or its name";
    }
    var year = String.valueOf(typed.get(at + ".year"));
    if (!year.matches("\\d{4}")) return "Enter the year as 4 digits, for example 2026";
    return whole ? day(YearMonth.parse(year + "-" + month)) : "Enter a month and a year";
  }

  private static String day(YearMonth month) {
    return "Enter a day from 1 to "
        + month.lengthOfMonth()
        + ": "
        + month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
        + " "
        + month.getYear()
        + " has no other";
  }

  private static List<String> missing(Fields typed, String at, boolean whole) {
    var missing = new ArrayList<String>();
    if (whole && typed.get(at + ".day") == null) missing.add("day");
    if (typed.get(at + ".month") == null) missing.add("month");
    if (typed.get(at + ".year") == null) missing.add("year");
    return missing;
  }

  /** The box to go to: the first that is empty or wrong. */
  static String box(Fields typed, String at, boolean whole) {
    var missing = missing(typed, at, whole);
    if (!missing.isEmpty()) return "-" + missing.getFirst();
    if (!month(typed.get(at + ".month")).matches("0[1-9]|1[0-2]")) return "-month";
    return String.valueOf(typed.get(at + ".year")).matches("\\d{4}") && whole ? "-day" : "-year";
  }

  static @Nullable LocalDate date(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(iso(typed));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
