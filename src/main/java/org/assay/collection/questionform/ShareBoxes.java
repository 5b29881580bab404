package org.assay.collection.questionform;

import java.util.LinkedHashMap;
import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** How many out of how many. */
final class ShareBoxes implements ValueBoxes {
  @Override
  public String asks() {
    return "Enter how many, and out of how many";
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    return switch (below.isEmpty() ? wrong(typed, at) : below) {
      case ".numerator" -> "Enter how many, as a whole number";
      case ".denominator" -> "Enter out of how many, as a whole number";
      default -> asks();
    };
  }

  /** The one that is missing, where the other is there. */
  @Override
  public String wrong(Fields typed, String at) {
    var some = typed.get(at + ".numerator") != null;
    var all = typed.get(at + ".denominator") != null;
    return some == all ? "" : some ? ".denominator" : ".numerator";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    var share = new LinkedHashMap<String, Object>();
    Fields.put(share, "numerator", fields.number(at + ".numerator"));
    Fields.put(share, "denominator", fields.number(at + ".denominator"));
    return share.isEmpty() ? null : share;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Share(var some, var all)) {
      into.put(at + ".numerator", some.toPlainString());
      into.put(at + ".denominator", all.toPlainString());
    }
  }

  @Override
  public String first() {
    return "-numerator";
  }
}
