package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** Reads the condition grammar. */
final class ConditionReader {
  private ConditionReader() {}

  static @Nullable Condition readOrNull(JsonNode at, String name) {
    return at.has(name) ? read(at.get(name)) : null;
  }

  static Condition read(JsonNode node) {
    if (node.has("all")) {
      return new Condition.All(FieldReader.list(node.get("all"), ConditionReader::read));
    }
    if (node.has("any")) {
      return new Condition.Any(FieldReader.list(node.get("any"), ConditionReader::read));
    }
    if (node.has("not")) {
      return new Condition.Not(read(node.get("not")));
    }
    if (node.has("ref")) {
      return new Condition.Ref(node.get("ref").asText());
    }
    return node.has("question")
        ? new Condition.OnQuestion(node.get("question").asText(), operator(node), operands(node))
        : new Condition.OnProfile(node.get("profile").asText(), operator(node), operands(node));
  }

  private static Operator operator(JsonNode leaf) {
    return FieldReader.constant(Operator.class, comparison(leaf));
  }

  private static List<Object> operands(JsonNode leaf) {
    var given = leaf.get(comparison(leaf));
    var operands = new ArrayList<Object>();
    if (given.isArray()) {
      given.forEach(each -> operands.add(operand(each)));
    } else {
      operands.add(operand(given));
    }
    return List.copyOf(operands);
  }

  private static Object operand(JsonNode scalar) {
    if (scalar.isNumber()) {
      return scalar.decimalValue();
    }
    return scalar.isBoolean() ? (Object) scalar.booleanValue() : scalar.textValue();
  }

  private static String comparison(JsonNode leaf) {
    for (var each : leaf.properties()) {
      if (!each.getKey().equals("question") && !each.getKey().equals("profile")) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("The schema lets no test pass without a comparison");
  }
}
