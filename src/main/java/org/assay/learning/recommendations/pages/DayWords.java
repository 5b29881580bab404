package org.assay.learning.recommendations.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and months as people say them. */
final class DayWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private DayWords() {}

  /** Empty for none. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String month(@Nullable LocalDate day) {
    return day == null ? "" : MONTH.format(day);
  }
}
