package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDescriptionsTest {
  private final List<String> bare = new ArrayList<>();
  private int properties;

  @Test
  void every_property_of_the_schema_says_what_it_is() throws IOException {
    walk(
        "", new ObjectMapper().readTree(Path.of("forms/schema/question-set.schema.json").toFile()));
    assertEquals(List.of(), bare);
    assertTrue(properties > 150, "only " + properties + " properties were found");
  }

  private void walk(String at, JsonNode node) {
    for (var entry : node.properties()) {
      var below = at + "/" + entry.getKey();
      if (entry.getKey().equals("properties") && !at.endsWith("/properties")) {
        entry.getValue().properties().forEach(it -> described(below, it.getKey(), it.getValue()));
      }
      walk(below, entry.getValue());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(at + "/" + i, node.get(i));
    }
  }

  private void described(String at, String name, JsonNode property) {
    properties++;
    if (property.path("description").asText().length() < 4) {
      bare.add(at + "/" + name);
    }
  }
}
