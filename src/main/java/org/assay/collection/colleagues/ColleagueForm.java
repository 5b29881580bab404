package org.assay.collection.colleagues;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.DateParts;

/** What was typed into a form, by the boxes' names. */
public record ColleagueForm(Map<String, Object> form) {
  static final ColleagueForm NOTHING = new ColleagueForm(Map.of());

  /** Empty when the box is not there, or holds nothing that can be seen. */
  public String get(String name) {
    return Objects.requireNonNullElse(BlankText.orNull(new FormInput(form).typed(name)), "");
  }

  boolean hasDay(String name) {
    return !(get(name + ".day") + get(name + ".month") + get(name + ".year")).isEmpty();
  }

  /** Empty when the three boxes hold no day of the calendar. */
  Optional<LocalDate> day(String name) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(get(name + ".year")),
              Integer.parseInt(get(name + ".month")),
              Integer.parseInt(get(name + ".day"))));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  DateParts parts(String name) {
    return DateParts.day(name, get(name + ".day"), get(name + ".month"), get(name + ".year"));
  }
}
