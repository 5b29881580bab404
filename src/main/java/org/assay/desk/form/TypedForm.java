package org.assay.desk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** A form as it was posted, and what is wrong with it so far. */
public final class TypedForm {
  private final Map<String, Object> values;
  private final List<ErrorLink> errors = new ArrayList<>();

  public TypedForm(Map<String, Object> values) {
    this.values = values;
  }

  /** Without blanks around it; empty when nothing was typed. */
  public String text(String name) {
    var value = values.get(name);
    var first = value instanceof List<?> many ? (many.isEmpty() ? null : many.getFirst()) : value;
    return first == null ? "" : first.toString().strip();
  }

  /** Whether the form had the box at all. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  public @Nullable String orNull(String name) {
    var text = text(name);
    return text.isEmpty() ? null : text;
  }

  public List<String> all(String name) {
    var value = values.get(name);
    if (value == null) return List.of();
    return value instanceof List<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(value.toString());
  }

  public boolean ticked(String name) {
    return !text(name).isEmpty();
  }

  /** Something of at most so many characters; says what is wrong with it otherwise. */
  public String required(String name, String missing, int longest) {
    var text = text(name);
    if (text.isEmpty()) wrong(missing, name);
    return limited(name, text, longest);
  }

  public String optional(String name, int longest) {
    return limited(name, text(name), longest);
  }

  private String limited(String name, String text, int longest) {
    if (text.length() > longest) {
      wrong("Shorten this to %,d characters or fewer".formatted(longest), name);
    }
    return text;
  }

  /**
   * The day of three boxes; null when they are empty or no day, which is then said.
   *
   * @param what for instance "the date on which it closed"
   */
  public @Nullable LocalDate day(String name, String what) {
    var day = text(name + ".day");
    var month = text(name + ".month");
    var year = text(name + ".year");
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return null;
    try {
      if (!year.matches("\\d{4}")) throw new NumberFormatException();
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException | NumberFormatException e) {
      wrong("Enter " + what + " as a day, a month and a year, for instance 27 3 2026", name);
      return null;
    }
  }

  public @Nullable LocalDate requiredDay(String name, String what) {
    var before = errors.size();
    var day = day(name, what);
    if (day == null && errors.size() == before) wrong("Enter " + what, name);
    return day;
  }

  /** The boxes of a day as they were typed. */
  public DateParts parts(String name) {
    return DateParts.day(name, text(name + ".day"), text(name + ".month"), text(name + ".year"));
  }

  public static DateParts parts(String name, @Nullable LocalDate day) {
    return day == null
        ? DateParts.day(name, "", "", "")
        : DateParts.day(
            name,
            Integer.toString(day.getDayOfMonth()),
            Integer.toString(day.getMonthValue()),
            Integer.toString(day.getYear()));
  }

  /**
   * @param box the box that it is about
   */
  public void wrong(String message, String box) {
    errors.add(new ErrorLink(message, "#" + box));
  }

  public boolean isSound() {
    return errors.isEmpty();
  }

  public List<ErrorLink> errors() {
    return List.copyOf(errors);
  }
}
