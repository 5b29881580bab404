package org.assay.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;

/**
 * The JSON Schema of a return to one edition: types, options, required answers and no unknown
 * names. It leaves out what the engine checks beyond that (what an option demands, what is hidden,
 * totals), so the yardstick does less, not more.
 */
final class AnswersSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswersSchema() {}

  static String of(Edition edition) {
    var schema = closed();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    var properties = (ObjectNode) schema.get("properties");
    properties.putObject("profile").put("type", "object");
    var answers = closed();
    var answered = (ObjectNode) answers.get("properties");
    var required = answers.putArray("required");
    for (var question : edition.questions()) {
      answered.set(question.key(), answer(question));
      if (question.required()) {
        required.add(question.key());
      }
    }
    properties.set("answers", answers);
    schema.putArray("required").add("answers");
    return schema.toString();
  }

  private static ObjectNode answer(Question question) {
    var answer = closed();
    var properties = (ObjectNode) answer.get("properties");
    properties.set("reason", text());
    properties.set("comment", text());
    properties.set("evidence", array(evidence()));
    properties.set("action", action());
    if (question.type() instanceof ItemType.ImpactItem) {
      properties.set("impact", impact());
      answer.putArray("required").add("impact");
    } else {
      properties.set("value", value(question.type()));
      answer.putArray("required").add("value");
    }
    return answer;
  }

  private static ObjectNode value(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem item -> codes(item.options());
      case ItemType.SingleItem item -> codes(item.options());
      case ItemType.MultipleItem item -> array(codes(item.options()));
      case ItemType.TallyItem item ->
          array(
              choice(
                  item.groups().stream()
                      .flatMap(group -> group.statements().stream())
                      .map(ItemType.Row::key)
                      .toList()));
      case ItemType.GridItem item -> rows(item.rows(), codes(item.options()));
      case ItemType.BreakdownItem item -> breakdown(item);
      case ItemType.PercentItem item -> share();
      case ItemType.YesNoItem item -> type("boolean");
      case PlainItem.CountItem item -> type("integer").put("minimum", 0);
      case PlainItem.NumberItem item -> type("number");
      case PlainItem.DateItem item -> text().put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      default -> text();
    };
  }

  private static ObjectNode evidence() {
    var evidence = closed();
    var properties = (ObjectNode) evidence.get("properties");
    properties.set("kind", text());
    properties.set("text", text());
    properties.set("date", text());
    evidence.putArray("required").add("text");
    return evidence;
  }

  private static ObjectNode action() {
    var action = closed();
    var properties = (ObjectNode) action.get("properties");
    List.of("what", "lead", "due", "measure").forEach(name -> properties.set(name, text()));
    action.putArray("required").add("what").add("lead").add("due");
    return action;
  }

  private static ObjectNode impact() {
    var impact = closed();
    var properties = (ObjectNode) impact.get("properties");
    List.of("claim", "who", "date").forEach(name -> properties.set(name, text()));
    properties.set("sources", array(text()));
    properties.set("level", type("integer").put("minimum", 0).put("maximum", 4));
    impact.putArray("required").add("claim").add("level");
    return impact;
  }

  private static ObjectNode breakdown(ItemType.BreakdownItem item) {
    var breakdown = closed();
    var properties = (ObjectNode) breakdown.get("properties");
    properties.set("total", type("integer"));
    properties.set("parts", rows(item.parts(), type("integer").put("minimum", 0)));
    breakdown.putArray("required").add("parts");
    return breakdown;
  }

  private static ObjectNode share() {
    var share = closed();
    var properties = (ObjectNode) share.get("properties");
    properties.set("numerator", type("number"));
    properties.set("denominator", type("number"));
    share.putArray("required").add("numerator").add("denominator");
    return share;
  }

  private static ObjectNode rows(Collection<ItemType.Row> rows, ObjectNode each) {
    var object = closed();
    var required = object.putArray("required");
    for (var row : rows) {
      ((ObjectNode) object.get("properties")).set(row.key(), each);
      required.add(row.key());
    }
    return object;
  }

  private static ObjectNode codes(List<Option> options) {
    return choice(options.stream().map(Option::code).toList());
  }

  private static ObjectNode choice(List<String> codes) {
    var choice = text();
    ArrayNode list = choice.putArray("enum");
    codes.forEach(list::add);
    return choice;
  }

  private static ObjectNode array(ObjectNode items) {
    var array = type("array");
    array.set("items", items);
    return array;
  }

  private static ObjectNode closed() {
    var object = type("object");
    object.putObject("properties");
    return object.put("additionalProperties", false);
  }

  private static ObjectNode text() {
    return type("string");
  }

  private static ObjectNode type(String name) {
    return JSON.createObjectNode().put("type", name);
  }
}
