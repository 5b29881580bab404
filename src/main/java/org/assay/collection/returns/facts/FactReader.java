package org.assay.collection.returns.facts;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Fact;
import org.jspecify.annotations.Nullable;

/** Makes what was typed or sent for a fact the kind of value that the fact has. */
public final class FactReader {
  static final int LONGEST_TEXT = 200;

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");

  private FactReader() {}

  /** A value, nothing at all, or what is wrong, as an instruction. */
  public sealed interface Read {
    record Value(Object value) implements Read {}

    record Nothing() implements Read {}

    record Wrong(String instruction) implements Read {}
  }

  public static Read read(Fact fact, @Nullable Object given) {
    if (given == null || given instanceof String text && BlankText.is(text)) {
      return new Read.Nothing();
    }
    var value =
        switch (fact.type()) {
          case BOOLEAN -> flag(given);
          case NUMBER -> number(given);
          case CHOICE -> fact.options().contains(given.toString()) ? given.toString() : null;
          case TEXT -> text(given);
        };
    return value == null ? new Read.Wrong(instruction(fact)) : new Read.Value(value);
  }

  public static String instruction(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> "Select yes or no for “%s”".formatted(fact.label());
      case CHOICE -> "Select an answer for “%s”".formatted(fact.label());
      case NUMBER -> "Enter a number for “%s”".formatted(fact.label());
      case TEXT -> "Enter “%s” in %d characters or fewer".formatted(fact.label(), LONGEST_TEXT);
    };
  }

  private static @Nullable Boolean flag(Object given) {
    return switch (given) {
      case Boolean yes -> yes;
      case String text when text.equals("true") || text.equals("false") -> text.equals("true");
      default -> null;
    };
  }

  private static @Nullable BigDecimal number(Object given) {
    var text = given.toString().strip();
    if (given instanceof Number && text.indexOf('E') >= 0) {
      text = new BigDecimal(text).toPlainString();
    }
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    return GROUPED.matcher(text).matches() ? new BigDecimal(text.replace(",", "")) : null;
  }

  private static @Nullable String text(Object given) {
    return given instanceof String text && text.strip().length() <= LONGEST_TEXT
        ? text.strip()
        : null;
  }
}
