package org.assay.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.answering.Answer.EvidenceItem;
import org.assay.questionset.ItemType;
import org.assay.questionset.ItemType.Column;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Finds what somebody wrote in an answer in words of their own. */
public final class FreeTexts {
  private static final Set<String> WRITTEN = Set.of("text", "email", "telephone");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private FreeTexts() {}

  /** By its place in the answer, for instance {@code action/what}; what is empty is left out. */
  public static Map<String, String> of(Question question, Answer answer) {
    var found = new FreeTexts();
    if (answer.value() != null) found.value(question.type(), answer.value());
    found.put("reason", answer.reason());
    found.put("comment", answer.comment());
    answer.words().forEach((key, text) -> found.put("words/" + key, text));
    for (int i = 0; i < answer.evidence().size(); i++) found.evidence(i, answer.evidence().get(i));
    var action = answer.action();
    if (action != null) {
      found.put("action/what", action.what());
      found.put("action/lead", action.lead());
      found.put("action/measure", action.measure());
    }
    var impact = answer.impact();
    if (impact != null) {
      found.put("impact/claim", impact.claim());
      found.put("impact/who", impact.who());
    }
    return found.texts;
  }

  private void value(ItemType type, Value value) {
    switch (value) {
      case Value.Words(var text) -> put("value", text);
      case Value.Rows(var rows) when type instanceof ItemType.ListItem list -> rows(rows, list);
      case Value.Files(var names) -> {
        for (int i = 0; i < names.size(); i++) put(i == 0 ? "value" : "value/" + i, names.get(i));
      }
      default -> {}
    }
  }

  private void rows(List<Map<String, Object>> rows, ItemType.ListItem list) {
    var written =
        list.columns().stream()
            .filter(column -> WRITTEN.contains(column.type()))
            .map(Column::key)
            .collect(Collectors.toSet());
    for (int i = 0; i < rows.size(); i++) {
      var at = "value/" + i + "/";
      rows.get(i)
          .forEach(
              (column, cell) -> {
                if (written.contains(column)) put(at + column, String.valueOf(cell));
              });
    }
  }

  /** A stored file is named by its id; its own name was looked at when it was stored. */
  private void evidence(int index, EvidenceItem item) {
    if (item.form() != EvidenceItem.Form.FILE) put("evidence/" + index + "/text", item.text());
  }

  private void put(String place, @Nullable String text) {
    if (text != null && !text.isBlank()) texts.put(place, text);
  }
}
