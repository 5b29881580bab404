package org.assay.learning.actions.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the boxes of a form, by name, so that a refused form comes back as it was.
 *
 * @param errors by box
 */
public record ActionForm(Map<String, String> boxes, Map<String, String> errors) {
  static final ActionForm NOTHING = new ActionForm(Map.of(), Map.of());

  public static ActionForm posted(Map<String, Object> form) {
    var input = new FormInput(form);
    return new ActionForm(
        form.keySet().stream().collect(Collectors.toMap(it -> it, input::typed)), Map.of());
  }

  ActionForm refused(Map<String, String> why) {
    return new ActionForm(boxes, why);
  }

  /** Trimmed; null when the box is not there, or holds nothing that can be seen. */
  public @Nullable String get(String name) {
    return BlankText.orNull(boxes.get(name));
  }

  public @Nullable String error(String box) {
    return errors.get(box);
  }

  String text(String name) {
    return boxes.getOrDefault(name, "");
  }

  /** Null when it is no number. */
  @Nullable Long number(String name) {
    var typed = get(name);
    return typed == null || !typed.matches("\\d{1,18}") ? null : Long.valueOf(typed);
  }

  /** Whether any of the date's three boxes holds something. */
  boolean hasDay(String name) {
    return parts(name).anyMatch(Objects::nonNull);
  }

  /** Null when the three boxes make no day. */
  @Nullable LocalDate day(String name) {
    var parts = parts(name).toList();
    if (parts.stream().anyMatch(it -> it == null || !it.matches("\\d{1,4}"))) return null;
    var numbers = parts.stream().map(it -> Integer.parseInt(Objects.requireNonNull(it))).toList();
    try {
      return LocalDate.of(numbers.get(2), numbers.get(1), numbers.get(0));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Stream<@Nullable String> parts(String name) {
    return Stream.of("day", "month", "year").map(part -> get(name + "." + part));
  }
}
