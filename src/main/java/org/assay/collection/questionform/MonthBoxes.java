package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Month and year. */
final class MonthBoxes implements ValueBoxes {
  @Override
  public String asks() {
    return "Enter a month and a year, for example March 2026";
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    return DateText.fault(typed, at, false, "March 2026");
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.month(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Month(var month)) into.month(at, month);
  }

  @Override
  public String first(Fields typed, String at) {
    return DateText.box(typed, at, false);
  }

  @Override
  public String first() {
    return "-month";
  }
}
