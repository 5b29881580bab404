package org.assay.collection.questionform;

import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.TextFormat;

/** Which kind of input takes a short text. */
public final class TextInputs {
  private TextInputs() {}

  /** The {@code type} of the input, which decides the keyboard of a telephone. */
  public static String type(PlainItem text) {
    return text.format() == TextFormat.EMAIL
        ? "email"
        : text.format() == TextFormat.TELEPHONE ? "tel" : "text";
  }
}
