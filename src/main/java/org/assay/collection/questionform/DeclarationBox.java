package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** One box to tick. */
final class DeclarationBox implements ValueBoxes {
  @Override
  public String asks() {
    return "Select the box to declare this";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return fields.get(at) == null ? null : Boolean.TRUE;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Flag(var yes) && yes) into.put(at, "true");
  }

  @Override
  public boolean explained() {
    return false;
  }
}
