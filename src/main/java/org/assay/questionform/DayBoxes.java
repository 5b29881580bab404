package org.assay.questionform;

import org.assay.answering.Value;
import org.jspecify.annotations.Nullable;

/** Day, month and year. */
final class DayBoxes implements ValueBoxes {
  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.day(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Day(var date)) into.day(at, date);
  }

  @Override
  public String first() {
    return "-day";
  }
}
