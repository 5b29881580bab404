package org.assay.learning.recommendations.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A quarter of a financial year, which begins in April.
 *
 * @param year in which the financial year begins
 * @param number 1 for April to June, 4 for January to March
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
  private static final int[] FIRST_MONTHS = {4, 7, 10, 1};
  private static final String[] NAMES = {
    "April to June", "July to September", "October to December", "January to March"
  };

  public static Quarter of(LocalDate day) {
    var month = day.getMonthValue();
    return month < 4
        ? new Quarter(day.getYear() - 1, 4)
        : new Quarter(day.getYear(), (month - 1) / 3);
  }

  /** Of a code such as 2026-1. */
  public static Optional<Quarter> of(String code) {
    return code.matches("20\\d\\d-[1-4]")
        ? Optional.of(new Quarter(Integer.parseInt(code.substring(0, 4)), code.charAt(5) - '0'))
        : Optional.empty();
  }

  /** The last one that was over on the day. */
  public static Quarter completeOn(LocalDate day) {
    return of(day).previous();
  }

  public String code() {
    return year + "-" + number;
  }

  /** For instance "April to June 2026". */
  public String label() {
    return NAMES[number - 1] + " " + firstDay().getYear();
  }

  public LocalDate firstDay() {
    return LocalDate.of(number == 4 ? year + 1 : year, FIRST_MONTHS[number - 1], 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  public Quarter previous() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  public Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  @Override
  public int compareTo(Quarter other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(number, other.number);
  }
}
