package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Any of several options or statements. */
record TickBoxes(String asks) implements ValueBoxes {
  @Override
  public @Nullable Object read(String at, Fields fields) {
    var ticked = fields.all(at);
    return ticked.isEmpty() ? null : ticked;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Choices(var codes)) codes.forEach(code -> into.put(at, code));
  }
}
