package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class YesNoBoxes implements ValueBoxes {
  @Override
  public String asks() {
    return "Select yes or no";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return truth(fields.get(at));
  }

  static @Nullable Object truth(@Nullable String typed) {
    return "yes".equals(typed) ? Boolean.TRUE : "no".equals(typed) ? Boolean.FALSE : typed;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Flag(var yes)) into.put(at, yes ? "yes" : "no");
  }
}
