package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/** The files that were sent, each with a box to take it away. */
final class FileBoxes implements ValueBoxes {
  @Override
  public String asks() {
    return "Send a file";
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    var kept = fields.all(at).stream().filter(it -> !fields.ticked(at + ".remove", it)).toList();
    return kept.isEmpty() ? null : kept;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Files(var ids)) ids.forEach(id -> into.put(at, id));
  }
}
