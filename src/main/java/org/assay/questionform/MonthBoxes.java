package org.assay.questionform;

import org.assay.answering.Value;
import org.jspecify.annotations.Nullable;

/** Month and year. */
final class MonthBoxes implements ValueBoxes {
  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.month(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Month(var month)) into.month(at, month);
  }

  @Override
  public String first() {
    return "-month";
  }
}
