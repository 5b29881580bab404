package org.assay.platform.govuk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The boxes of a date input with what was typed in them. */
public record DateParts(List<Part> shown) {

  public record Part(String key, String label, String name, @Nullable String value) {}

  public static DateParts day(
      String name, @Nullable String day, @Nullable String month, @Nullable String year) {
    return new DateParts(
        List.of(
            new Part("day", "Day", name + ".day", day),
            new Part("month", "Month", name + ".month", month),
            new Part("year", "Year", name + ".year", year)));
  }

  /**
   * @param day null for empty boxes
   */
  public static DateParts day(String name, @Nullable LocalDate day) {
    return day == null
        ? day(name, "", "", "")
        : day(
            name,
            Integer.toString(day.getDayOfMonth()),
            Integer.toString(day.getMonthValue()),
            Integer.toString(day.getYear()));
  }

  public static DateParts month(String name, @Nullable String month, @Nullable String year) {
    return new DateParts(
        List.of(
            new Part("month", "Month", name + ".month", month),
            new Part("year", "Year", name + ".year", year)));
  }
}
