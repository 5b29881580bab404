package org.assay.desk.register.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** A day as lists write it. */
public final class ListDate {
  private static final List<DateTimeFormatter> PATTERNS =
      List.of(pattern("d-M-uuuu"), pattern("d/M/uuuu"), pattern("uuuu-MM-dd"));

  private ListDate() {}

  /** Null for a day that does not exist, such as 30/02/2021, and for what is no day. */
  static @Nullable LocalDate of(String typed) {
    for (var pattern : PATTERNS) {
      try {
        return LocalDate.parse(typed, pattern);
      } catch (DateTimeException e) {
        // the next pattern may fit
      }
    }
    return null;
  }

  public static String words(LocalDate day) {
    return England.date(day);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }
}
