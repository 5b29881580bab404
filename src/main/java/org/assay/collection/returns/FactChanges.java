package org.assay.collection.returns;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;

/** What a link of the trail says of changed facts, as JSON. */
final class FactChanges {
  private FactChanges() {}

  static String json(List<FactRow> before, List<FactRow> after) {
    var old = before.stream().collect(toMap(FactRow::name, FactRow::valueJson));
    var document = JsonNodeFactory.instance.objectNode();
    var changes = document.putObject("facts");
    for (var row : after) {
      var change = changes.putObject(row.name());
      change.putRawValue("from", new RawValue(old.getOrDefault(row.name(), "null")));
      change.putRawValue("to", new RawValue(row.valueJson()));
    }
    return document.toString();
  }
}
