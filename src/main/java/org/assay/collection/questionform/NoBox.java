package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** Impact, which has boxes of its own, and text that is only read. */
final class NoBox implements ValueBoxes {
  @Override
  public String asks() {
    return "Enter what changed for children, or select level 0";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    return null;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    throw new IllegalArgumentException("No box for " + value);
  }

  @Override
  public boolean explained() {
    return false;
  }
}
