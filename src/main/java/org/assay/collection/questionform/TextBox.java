package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Words, on one line or on several. */
final class TextBox implements ValueBoxes {
  @Override
  public String asks() {
    return "Enter your answer";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.get(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Words(var text)) into.put(at, text);
  }

  @Override
  public boolean explained() {
    return false;
  }
}
