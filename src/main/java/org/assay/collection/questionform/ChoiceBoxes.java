package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** One of several options. */
final class ChoiceBoxes implements ValueBoxes {
  @Override
  public String asks() {
    return "Select an answer";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.get(at);
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Choice(var code)) into.put(at, code);
  }
}
