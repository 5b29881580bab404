package org.assay.collection.questionform;

import java.util.LinkedHashMap;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** An option for each row. */
record GridBoxes(ItemType.GridItem grid) implements ValueBoxes {
  @Override
  public String asks() {
    return "Select an answer for each row";
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    return grid.rows().stream()
        .filter(row -> below.equals("." + row.key()))
        .findFirst()
        .map(row -> "Select an answer for “" + row.text() + "”")
        .orElse(asks());
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    var rows = new LinkedHashMap<String, Object>();
    grid.rows().forEach(row -> Fields.put(rows, row.key(), fields.get(at + "." + row.key())));
    return rows.isEmpty() ? null : rows;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Grid(var rows)) {
      rows.forEach((row, code) -> into.put(at + "." + row, code));
    }
  }

  @Override
  public String first() {
    return "-" + grid.rows().getFirst().key();
  }
}
