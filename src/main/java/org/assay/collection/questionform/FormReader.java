package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Turns the boxes of one question into what the API takes, saying nothing about whether it is
 * right.
 */
final class FormReader {
  private FormReader() {}

  static Map<String, Object> read(Question question, Fields fields) {
    var key = question.key();
    var answer = new LinkedHashMap<String, Object>();
    if (question.type() instanceof ItemType.ImpactItem) {
      Fields.put(answer, "impact", impact(key, fields));
    } else {
      var value = ValueBoxes.of(question.type()).read(key + ".value", fields);
      Fields.put(answer, "value", value);
    }
    Fields.put(answer, "reason", fields.get(key + ".reason"));
    Fields.put(answer, "comment", fields.get(key + ".comment"));
    Fields.put(answer, "words", BesideBoxes.read(question, fields));
    Fields.put(answer, "evidence", evidence(key, fields));
    Fields.put(answer, "action", action(key, fields));
    return answer;
  }

  private static @Nullable Object impact(String key, Fields fields) {
    var impact = new LinkedHashMap<String, Object>();
    Fields.put(impact, "claim", fields.get(key + ".claim"));
    Fields.put(impact, "who", fields.get(key + ".who"));
    var sources = fields.all(key + ".sources");
    if (!sources.isEmpty()) impact.put("sources", sources);
    Fields.put(impact, "date", fields.day(key + ".date"));
    Fields.put(impact, "level", fields.number(key + ".level"));
    return impact.isEmpty() ? null : impact;
  }

  private static @Nullable Object evidence(String key, Fields fields) {
    var items = new ArrayList<Map<String, Object>>();
    for (var i = 0; fields.has(key + ".evidence." + i + ".text"); i++) {
      var at = key + ".evidence." + i;
      var words = fields.get(at + ".text");
      var when = fields.date(at + ".date");
      var removed = fields.get(at + ".remove") != null;
      if (removed || words == null && when == null) continue;
      var item = new LinkedHashMap<String, Object>();
      Fields.put(item, "kind", fields.get(at + ".kind"));
      item.put(form(fields.get(at + ".form"), words), words == null ? "" : words);
      Fields.put(item, "date", when);
      items.add(item);
    }
    return items.isEmpty() ? null : items;
  }

  private static String form(@Nullable String stated, @Nullable String words) {
    if (stated != null) return stated;
    return words != null && words.matches("https?://\\S+") ? "link" : "text";
  }

  private static @Nullable Object action(String key, Fields fields) {
    var action = new LinkedHashMap<String, Object>();
    Fields.put(action, "what", fields.get(key + ".action.what"));
    Fields.put(action, "lead", fields.get(key + ".action.lead"));
    Fields.put(action, "due", fields.date(key + ".action.due"));
    Fields.put(action, "measure", fields.get(key + ".action.measure"));
    return action.isEmpty() ? null : action;
  }
}
