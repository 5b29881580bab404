package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Finds what somebody wrote in an answer in words of their own. */
public final class FreeTexts {
  private static final int LONG_NUMBER = 9; // digits: one less than an NHS number has

  /** What this service gives files for names: a number, or hexadecimal digits. */
  private static final Pattern ID = Pattern.compile("\\d{1,9}|[0-9a-f]{32}|[0-9a-f-]{36}");

  private static final Set<String> WRITTEN = Set.of("text", "email", "telephone");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private FreeTexts() {}

  /** Whether the text at a place names a file or a page, so that its words hang together. */
  public static boolean isFileName(Answer answer, String place) {
    var parts = place.split("/");
    return switch (parts[0]) {
      case "value" -> answer.value() instanceof Value.Files;
      case "evidence" ->
          answer.evidence().get(Integer.parseInt(parts[1])).form() != EvidenceItem.Form.TEXT;
      default -> false;
    };
  }

  /**
   * By its place in the answer, for instance {@code action/what}; what is empty is left out. Long
   * numbers are there too, since somebody may type the number of a child where a count is asked.
   */
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
      case Value.Amount(var number) -> number("value", number);
      case Value.Share(var part, var whole) -> {
        number("value/numerator", part);
        number("value/denominator", whole);
      }
      case Value.Parts(var total, var parts) -> {
        if (total != null) number("value/total", total);
        parts.forEach((part, number) -> number("value/parts/" + part, number));
      }
      case Value.Rows(var rows) when type instanceof ItemType.ListItem list -> rows(rows, list);
      case Value.Files(var names) -> {
        for (int i = 0; i < names.size(); i++) file(i == 0 ? "value" : "value/" + i, names.get(i));
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
                if (cell instanceof BigDecimal number) number(at + column, number);
                if (written.contains(column)) put(at + column, String.valueOf(cell));
              });
    }
  }

  /** A stored file is named by its id, but a program may send any words for it. */
  private void evidence(int index, EvidenceItem item) {
    var place = "evidence/" + index + "/text";
    if (item.form() == EvidenceItem.Form.FILE) file(place, item.text());
    else put(place, item.text());
  }

  private void file(String place, String name) {
    if (!ID.matcher(name).matches()) put(place, name);
  }

  /** A number that is long enough to be that of a child. */
  private void number(String place, BigDecimal number) {
    if (number.precision() - number.scale() >= LONG_NUMBER && TypeCheck.isShort(number)) {
      put(place, number.toPlainString());
    }
  }

  private void put(String place, @Nullable String text) {
    if (text != null && !BlankText.is(text)) texts.put(place, text);
  }
}
