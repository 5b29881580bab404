package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** A number. */
record NumberBox(String asks) implements ValueBoxes {
  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.number(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Amount(var number)) into.put(at, number.toPlainString());
  }
}
