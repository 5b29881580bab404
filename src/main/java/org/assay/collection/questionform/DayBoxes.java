package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Day, month and year. */
final class DayBoxes implements ValueBoxes {
  @Override
  public String asks() {
    return "Enter a date, for example 27 March 2026";
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    return DateText.fault(typed, at, true, "27 March 2026");
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.day(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Day(var date)) into.day(at, date);
  }

  @Override
  public String first(Fields typed, String at) {
    return DateText.box(typed, at, true);
  }

  @Override
  public String first() {
    return "-day";
  }
}
