package org.assay.platform.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * What the boxes of a form sent, and what is wrong with it so far. A box that was not sent, such as
 * a checkbox left empty, is read as empty; one that was sent several times is read as its first
 * value, or as all of them.
 */
public final class FormInput {
  private final Map<String, Object> sent;
  private final List<ErrorLink> errors = new ArrayList<>();

  /**
   * @param sent as the framework read it: text, or a list of texts, by the name of the box
   */
  public FormInput(Map<String, Object> sent) {
    this.sent = sent;
  }

  /** The text as it was typed, spaces included; a line ends with one character. */
  public String typed(String box) {
    var values = all(box);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** The text without spaces around it; empty where there is nothing to see. */
  public String text(String box) {
    return BlankText.orEmpty(typed(box));
  }

  /** The same; null when there is none. */
  public @Nullable String orNull(String box) {
    var text = text(box);
    return text.isEmpty() ? null : text;
  }

  /** The text; says so where it is longer than so many characters, or one cannot be seen. */
  public String text(String box, int longest) {
    var text = text(box);
    var unseen = UnseenCharacters.fault(text);
    if (unseen.isPresent()) {
      wrong(unseen.get(), box);
    } else if (text.length() > longest) {
      wrong("Shorten this to %,d characters or fewer".formatted(longest), box);
    }
    return text;
  }

  /** Every value of a box that may be chosen several times, in the order sent. */
  public List<String> all(String box) {
    return switch (sent.get(box)) {
      case null -> List.of();
      case List<?> many -> many.stream().map(FormInput::line).toList();
      case Object one -> List.of(line(one));
    };
  }

  /** A browser sends two characters for a line's end, of which the writer typed one. */
  private static String line(Object value) {
    return String.valueOf(value).replace("\r\n", "\n");
  }

  /** A whole number from 0 to 18 digits; empty when the box holds anything else. */
  public OptionalLong number(String box) {
    var text = text(box);
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** Whether the box was sent with anything in it. */
  public boolean has(String box) {
    return !text(box).isEmpty();
  }

  /** Whether the form had the box at all. */
  public boolean sent(String box) {
    return sent.containsKey(box);
  }

  /** The day of three boxes, its year in four digits; empty when they hold none. */
  public Optional<LocalDate> date(String name) {
    var year = text(name + ".year");
    if (!year.matches("\\d{4}")) return Optional.empty();
    try {
      var month = Integer.parseInt(text(name + ".month"));
      var day = Integer.parseInt(text(name + ".day"));
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether any of the three boxes of a day holds something. */
  public boolean hasDate(String name) {
    return has(name + ".day") || has(name + ".month") || has(name + ".year");
  }

  /**
   * The day of three boxes; null when they are empty or no day, which is then said.
   *
   * @param what for instance "the date on which it closed"
   */
  public @Nullable LocalDate day(String name, String what) {
    var day = date(name);
    if (day.isEmpty() && hasDate(name)) {
      wrong("Enter " + what + " as a day, a month and a year, for instance 27 3 2026", name);
    }
    return day.orElse(null);
  }

  /** The same, where none is a fault too. */
  public @Nullable LocalDate requiredDay(String name, String what) {
    if (!hasDate(name)) wrong("Enter " + what, name);
    return day(name, what);
  }

  /** The boxes of a day as they were typed. */
  public DateParts parts(String name) {
    return DateParts.day(name, text(name + ".day"), text(name + ".month"), text(name + ".year"));
  }

  /**
   * @param box the box that it is about
   */
  public void wrong(String message, String box) {
    errors.add(new ErrorLink(message, "#" + box));
  }

  /** All of these at once, each about a box; one of which a fault is known already has that one. */
  public void wrong(Map<String, String> faults) {
    faults.forEach(
        (box, message) -> {
          if (!isWrong(box)) wrong(message, box);
        });
  }

  boolean isWrong(String box) {
    return errors.stream().anyMatch(it -> ("#" + box).equals(it.href()));
  }

  /** In the order of the boxes; what is about none of them comes last. */
  public void sort(List<String> boxes) {
    var links = boxes.stream().map(it -> "#" + it).toList();
    errors.sort(
        Comparator.comparingInt(
            it -> links.contains(it.href()) ? links.indexOf(it.href()) : links.size()));
  }

  public boolean isSound() {
    return errors.isEmpty();
  }

  public List<ErrorLink> errors() {
    return List.copyOf(errors);
  }
}
