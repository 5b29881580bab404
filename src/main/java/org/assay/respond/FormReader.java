package org.assay.respond;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Turns the boxes of one question into the JSON that the API takes, saying nothing about whether it
 * is right.
 */
final class FormReader {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FormReader() {}

  static ObjectNode read(Question question, Fields fields) {
    var key = question.key();
    var answer = JSON.objectNode();
    if (question.type() instanceof ItemType.ImpactItem) {
      put(answer, "impact", impact(key, fields));
    } else {
      put(answer, "value", ValueReader.read(question, fields));
    }
    put(answer, "reason", text(fields, key + ".reason"));
    put(answer, "comment", text(fields, key + ".comment"));
    put(answer, "words", BesideBoxes.read(question, fields));
    put(answer, "evidence", evidence(key, fields));
    put(answer, "action", action(key, fields));
    return answer;
  }

  private static @Nullable JsonNode impact(String key, Fields fields) {
    var impact = JSON.objectNode();
    put(impact, "claim", text(fields, key + ".claim"));
    put(impact, "who", text(fields, key + ".who"));
    put(impact, "sources", texts(fields.all(key + ".sources")));
    put(impact, "date", date(fields, key + ".date"));
    put(impact, "level", number(fields, key + ".level"));
    return impact.isEmpty() ? null : impact;
  }

  private static @Nullable JsonNode evidence(String key, Fields fields) {
    var items = JSON.arrayNode();
    for (var i = 0; fields.values().containsKey(key + ".evidence." + i + ".text"); i++) {
      var at = key + ".evidence." + i;
      var words = fields.get(at + ".text");
      var when = date(fields, at + ".date");
      var removed = fields.get(at + ".remove") != null;
      if (removed || words == null && when == null) continue;
      var item = JSON.objectNode();
      put(item, "kind", text(fields, at + ".kind"));
      put(item, form(fields.get(at + ".form"), words), JSON.textNode(words == null ? "" : words));
      put(item, "date", when);
      items.add(item);
    }
    return items.isEmpty() ? null : items;
  }

  private static String form(@Nullable String stated, @Nullable String words) {
    if (stated != null) return stated;
    return words != null && words.matches("https?://\\S+") ? "link" : "text";
  }

  private static @Nullable JsonNode action(String key, Fields fields) {
    var action = JSON.objectNode();
    put(action, "what", text(fields, key + ".action.what"));
    put(action, "lead", text(fields, key + ".action.lead"));
    put(action, "due", date(fields, key + ".action.due"));
    put(action, "measure", text(fields, key + ".action.measure"));
    return action.isEmpty() ? null : action;
  }

  static void put(ObjectNode into, String name, @Nullable JsonNode value) {
    if (value != null) into.set(name, value);
  }

  static @Nullable JsonNode text(Fields fields, String name) {
    var typed = fields.get(name);
    return typed == null ? null : JSON.textNode(typed);
  }

  static @Nullable JsonNode texts(List<String> values) {
    if (values.isEmpty()) return null;
    var array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }

  /** What is no number is handed on as typed, so that the check can say so. */
  static @Nullable JsonNode number(Fields fields, String name) {
    var typed = fields.get(name);
    if (typed == null) return null;
    var plain = typed.replace(",", "").replace("%", "").strip();
    if (plain.matches("-?\\d{1,9}")) return JSON.numberNode(Integer.parseInt(plain));
    return plain.matches("-?\\d{1,12}(\\.\\d{1,6})?")
        ? JSON.numberNode(new java.math.BigDecimal(plain))
        : JSON.textNode(typed);
  }

  /** Three boxes to one ISO date; an incomplete one is handed on as typed. */
  static @Nullable JsonNode date(Fields fields, String name) {
    return joined(
        fields.get(name + ".year"), fields.get(name + ".month"), fields.get(name + ".day"), true);
  }

  static @Nullable JsonNode month(Fields fields, String name) {
    return joined(fields.get(name + ".year"), fields.get(name + ".month"), null, false);
  }

  private static @Nullable JsonNode joined(
      @Nullable String year, @Nullable String month, @Nullable String day, boolean whole) {
    if (year == null && month == null && day == null) return null;
    var iso = (year == null ? "" : year) + "-" + two(month) + (whole ? "-" + two(day) : "");
    return JSON.textNode(iso);
  }

  private static String two(@Nullable String typed) {
    return typed == null ? "" : typed.length() == 1 ? "0" + typed : typed;
  }
}
