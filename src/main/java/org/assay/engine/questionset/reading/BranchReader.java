package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/**
 * Of the alternatives that a schema allows in one place, finds the one that the author meant, so
 * that the faults of the others stay unsaid.
 */
final class BranchReader {
  private final JsonNode schema;
  private final Error error;
  private JsonNode rule;
  private JsonNode node;
  private int taken;

  private BranchReader(JsonNode schema, JsonNode document, Error error) {
    this.schema = schema;
    this.error = error;
    this.rule = schema;
    this.node = document;
  }

  static boolean meant(JsonNode schema, JsonNode document, Error error) {
    return new BranchReader(schema, document, error).meant();
  }

  /** Walks the schema and the document side by side, from the root to the error. */
  private boolean meant() {
    var path = error.getEvaluationPath();
    for (int i = 0; i < path.getNameCount(); i++) {
      var step = path.getName(i);
      if (step.equals("oneOf")) {
        int chosen = chosen(rule.get("oneOf"));
        if (i + 1 == path.getNameCount()) {
          return chosen < 0;
        }
        if (chosen != Integer.parseInt(path.getName(++i))) {
          return false;
        }
        rule = rule.get("oneOf").get(chosen);
      } else if (!follow(step, i + 1 < path.getNameCount() ? path.getName(i + 1) : "")) {
        return true;
      } else if (step.equals("properties")) {
        i++;
      }
    }
    return true;
  }

  /** False when the rest of the path cannot hold an alternative. */
  private boolean follow(String step, String next) {
    switch (step) {
      case "$ref" -> rule = schema.at(rule.get("$ref").asText().substring(1));
      case "properties" -> down(rule.get("properties").path(next));
      case "items", "additionalProperties" -> {
        if (next.isEmpty() || !rule.path(step).isObject()) {
          return false;
        }
        down(rule.get(step));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void down(JsonNode below) {
    var at = error.getInstanceLocation();
    if (taken < at.getNameCount()) {
      var name = at.getName(taken++);
      node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    rule = below;
  }

  private int chosen(JsonNode branches) {
    for (int i = 0; i < branches.size(); i++) {
      if (looksLike(branches.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean looksLike(JsonNode branch) {
    var target = branch.has("$ref") ? schema.at(branch.get("$ref").asText().substring(1)) : branch;
    if (!node.isObject()) {
      return node.isTextual() && target.path("type").asText().equals("string");
    }
    return target.path("type").asText().equals("object")
        && node.has(target.path("required").path(0).asText());
  }
}
