package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Pointers;

/** Whether each question has what its type needs, and nothing that its type does not take. */
final class ItemShapeReader {
  private static final Set<String> COUNTED = Set.of("multiple", "attachment");

  private final List<Fault> faults = new ArrayList<>();

  private final JsonNode scales;

  private ItemShapeReader(JsonNode scales) {
    this.scales = scales;
  }

  static List<Fault> faults(JsonNode document) {
    var reader = new ItemShapeReader(document.path("scales"));
    var sections = document.path("sections");
    for (int s = 0; s < sections.size(); s++) {
      var questions = sections.get(s).path("questions");
      for (int q = 0; q < questions.size(); q++) {
        reader.question(questions.get(q), Pointers.question(s, q));
      }
    }
    return reader.faults;
  }

  private void question(JsonNode question, String at) {
    var type = question.path("type").asText();
    var shape = ItemKinds.ALL.get(type);
    if (shape == null) {
      return; // the schema has said so
    }
    for (var needed : new TreeSet<>(shape.needs())) {
      if (!question.has(needed)) {
        faults.add(
            Fault.error(
                "schema/missing-property",
                at,
                "A question of type %s needs “%s”.".formatted(type, needed)));
      }
    }
    question.fieldNames().forEachRemaining(name -> misplaced(name, type, shape, at));
    if (COUNTED.contains(type)) {
      whole(question, "min", at);
      whole(question, "max", at);
    }
    columns(question.path("columns"), at);
    descriptors(question, Pointers.below(at, "descriptors"));
  }

  private void descriptors(JsonNode question, String at) {
    var options = new ArrayList<String>();
    scales
        .path(question.path("scale").asText())
        .path("options")
        .forEach(it -> options.add(it.path("code").asText()));
    question
        .path("descriptors")
        .fieldNames()
        .forEachRemaining(
            code -> {
              if (!options.isEmpty() && !options.contains(code)) {
                faults.add(
                    Fault.error(
                        "schema/unknown-option",
                        Pointers.below(at, code),
                        "The scale has no option “%s” to describe.".formatted(code)));
              }
            });
  }

  private void misplaced(String name, String type, ItemKinds.Kind shape, String at) {
    if (ItemKinds.PARTICULAR.contains(name) && !shape.has(name)) {
      faults.add(
          Fault.error(
                  "schema/misplaced-property",
                  Pointers.below(at, name),
                  "“%s” says nothing on a question of type %s.".formatted(name, type))
              .suggest("Take it away, or choose another type."));
    }
  }

  private void whole(JsonNode question, String name, String at) {
    var number = question.path(name);
    if (number.isNumber()
        && (!number.isIntegralNumber() || !number.canConvertToInt() || number.asInt() < 0)) {
      faults.add(
          Fault.error(
              "schema/type", Pointers.below(at, name), "This must be a whole number, 0 or more."));
    }
  }

  private void columns(JsonNode columns, String at) {
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      if (column.path("type").asText().equals("single") && column.path("options").isEmpty()) {
        faults.add(
            Fault.error(
                "schema/missing-property",
                at + "/columns/" + i,
                "A column of type single needs “options”."));
      }
    }
  }
}
