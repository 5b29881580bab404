package org.assay.collection.questionform;

import java.util.LinkedHashMap;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** A number for each part, and their total. */
record BreakdownBoxes(ItemType.BreakdownItem breakdown) implements ValueBoxes {
  @Override
  public String asks() {
    return "Enter a number for each line, 0 if there are none";
  }

  @Override
  public String fault(Fields typed, String at, String below) {
    if (below.equals(".total")) return "Enter the total, as a whole number";
    return breakdown.parts().stream()
        .filter(part -> below.equals("." + part.key()))
        .findFirst()
        .map(part -> "Enter a whole number for “" + part.text() + "”, 0 if there are none")
        .orElse(asks());
  }

  @Override
  public @Nullable Object read(String at, Fields fields) {
    var parts = new LinkedHashMap<String, Object>();
    for (var part : breakdown.parts()) {
      Fields.put(parts, part.key(), fields.number(at + "." + part.key()));
    }
    var whole = new LinkedHashMap<String, Object>();
    if (breakdown.totalQuestion() == null) {
      Fields.put(whole, "total", fields.number(at + ".total"));
    }
    if (!parts.isEmpty()) whole.put("parts", parts);
    return whole.isEmpty() ? null : whole;
  }

  @Override
  public void write(String at, Value value, Fields.Writing into) {
    if (value instanceof Value.Parts(var total, var parts)) {
      into.put(at + ".total", total == null ? null : total.toPlainString());
      parts.forEach((part, count) -> into.put(at + "." + part, count.toPlainString()));
    }
  }

  @Override
  public String first() {
    return "-" + breakdown.parts().getFirst().key();
  }
}
