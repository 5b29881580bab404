package org.assay.questionform;

import java.util.LinkedHashMap;
import org.assay.answering.Value;
import org.jspecify.annotations.Nullable;

/** How many out of how many. */
final class ShareBoxes implements ValueBoxes {
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
