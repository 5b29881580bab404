package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Day, month and year, or month and year alone. */
enum DateBoxes implements ValueBoxes {
  DAY("a date", "27 March 2026", "-day"),
  MONTH("a month and a year", "March 2026", "-month");

  private final String what;
  private final String example;
  private final String first;

  DateBoxes(String what, String example, String first) {
    this.what = what;
    this.example = example;
    this.first = first;
  }

  @Override
  public String asks() {
    return "Enter " + what + ", for example " + example;
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    return DateText.fault(typed, at, this == DAY, example);
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return this == DAY ? fields.day(at) : fields.month(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Day(var date)) into.day(at, date);
    if (value instanceof Value.Month(var month)) into.month(at, month);
  }

  @Override
  public String first(Fields typed, String at) {
    return DateText.box(typed, at, this == DAY);
  }

  @Override
  public String first() {
    return first;
  }
}
