package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Pointers;

/** Texts of a document that hold something, of which nothing can be seen. */
final class BlankStrings {
  private final List<Fault> faults = new ArrayList<>();

  private BlankStrings() {}

  static List<Fault> faults(JsonNode document) {
    var blank = new BlankStrings();
    for (var each : document.properties()) {
      if (!each.getKey().equals("tests")) { // an example may well give a blank answer
        blank.look(each.getValue(), Pointers.below("", each.getKey()));
      }
    }
    return blank.faults;
  }

  private void look(JsonNode node, String at) {
    if (node.isTextual() && !node.textValue().isEmpty() && BlankText.is(node.textValue())) {
      faults.add(Fault.error("schema/length", at, "This must not be empty."));
    }
    for (var each : node.properties()) {
      look(each.getValue(), Pointers.below(at, each.getKey()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(node.get(i), at + "/" + i);
    }
  }
}
