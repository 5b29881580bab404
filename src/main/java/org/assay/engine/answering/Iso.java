package org.assay.engine.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days as 2026-09-30 and months as 2026-09, and nothing else. The library's parser takes longer
 * than all the rest of an answer, and takes years of more digits too.
 */
public final class Iso {
  private Iso() {}

  /** Null for what is not a day of the calendar. */
  public static @Nullable LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(7) != '-') {
      return null;
    }
    try {
      return LocalDate.of(year(text), number(text, 5), number(text, 8));
    } catch (DateTimeException e) {
      return null;
    }
  }

  public static @Nullable YearMonth month(String text) {
    if (text.length() != 7) {
      return null;
    }
    try {
      return YearMonth.of(year(text), number(text, 5));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String text) {
    if (text.charAt(4) != '-') {
      throw new DateTimeException(text);
    }
    return number(text, 0) * 100 + number(text, 2);
  }

  private static int number(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw new DateTimeException(text);
    }
    return tens * 10 + ones;
  }
}
