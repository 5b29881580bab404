package org.assay.platform.form;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the boxes of a form sent. A box that was not sent, such as a checkbox left empty, is read as
 * empty; one that was sent several times is read as its first value, or as all of them.
 *
 * @param sent as the framework read it: text, or a list of texts, by the name of the box
 */
public record FormInput(Map<String, Object> sent) {

  /** The text as it was typed, spaces included; a line ends with one character. */
  public String typed(String box) {
    var values = all(box);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** The text without spaces around it. */
  public String text(String box) {
    return typed(box).strip();
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
}
