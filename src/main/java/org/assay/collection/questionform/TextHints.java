package org.assay.collection.questionform;

import org.assay.engine.questionset.ItemType.TextItem;
import org.assay.engine.questionset.Mask;
import org.assay.engine.questionset.TextFormat;
import org.jspecify.annotations.Nullable;

/** What a box for a short text says of the form that its answer takes. */
public final class TextHints {
  private TextHints() {}

  /** Null when any text will do. */
  public static @Nullable String of(TextItem text) {
    if (!text.patterns().isEmpty()) {
      return Mask.words(text.patterns());
    }
    return switch (text.format()) {
      case null -> null;
      case EMAIL -> "For example, name@example.org";
      case TELEPHONE -> "For example, 01632 960001";
    };
  }

  /** The {@code type} of the input, which decides the keyboard of a telephone. */
  public static String inputType(TextItem text) {
    return text.format() == TextFormat.EMAIL
        ? "email"
        : text.format() == TextFormat.TELEPHONE ? "tel" : "text";
  }
}
