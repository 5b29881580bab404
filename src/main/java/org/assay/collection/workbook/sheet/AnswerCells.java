package org.assay.collection.workbook.sheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.xlsx.PlainText;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.BlankText;
import org.jspecify.annotations.Nullable;

/**
 * Spreads an answer over cells, by path: options as their codes, days and months as in ISO 8601,
 * numbers in plain digits, ticks and flags as {@code yes} and {@code no}.
 */
public final class AnswerCells {
  static final String YES = "yes";
  static final String NO = "no";

  private final Map<String, String> cells = new LinkedHashMap<>();

  private AnswerCells() {}

  public static Map<String, String> of(Answer answer) {
    var spread = new AnswerCells();
    if (answer.value() != null) spread.value(answer.value());
    spread.put("reason", answer.reason());
    spread.put("comment", answer.comment());
    answer.words().forEach((key, words) -> spread.put("words/" + key, words));
    for (int i = 0; i < answer.evidence().size(); i++) {
      spread.evidence("evidence/" + i, answer.evidence().get(i));
    }
    if (answer.action() != null) spread.action(answer.action());
    if (answer.impact() != null) spread.impact(answer.impact());
    return spread.cells;
  }

  private void put(String path, @Nullable Object part) {
    var text = part == null ? "" : PlainText.plain(part.toString());
    if (!BlankText.is(text)) cells.put(path, text);
  }

  private void value(Value value) {
    switch (value) {
      case Value.Choice(var code) -> put("value", code);
      case Value.Choices(var codes) -> ticks("value", codes);
      case Value.Flag(var yes) -> put("value", yes ? YES : NO);
      case Value.Words(var text) -> put("value", text);
      case Value.Amount(var number) -> put("value", PlainText.digits(number));
      case Value.Share(var part, var whole) -> {
        put("value/numerator", PlainText.digits(part));
        put("value/denominator", PlainText.digits(whole));
      }
      case Value.Day(var date) -> put("value", date);
      case Value.Month(var month) -> put("value", month);
      case Value.Grid(var rows) -> rows.forEach((row, code) -> put("value/" + row, code));
      case Value.Parts(var total, var parts) -> {
        put("value/total", total == null ? null : PlainText.digits(total));
        parts.forEach((part, count) -> put("value/parts/" + part, PlainText.digits(count)));
      }
      case Value.Rows(var rows) -> rows(rows);
      case Value.Files(var ids) -> files(ids);
    }
  }

  private void ticks(String at, List<String> codes) {
    codes.forEach(code -> put(at + "=" + code, YES));
  }

  private void rows(List<Map<String, Object>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (var cell : rows.get(i).entrySet()) {
        put("value/" + i + "/" + cell.getKey(), listed(cell.getValue()));
      }
    }
  }

  private static Object listed(Object cell) {
    return switch (cell) {
      case Boolean yes -> yes ? YES : NO;
      case BigDecimal number -> PlainText.digits(number);
      default -> cell;
    };
  }

  private void files(List<String> ids) {
    for (int i = 0; i < ids.size(); i++) put("value/" + i, ids.get(i));
  }

  private void evidence(String at, Answer.EvidenceItem item) {
    put(at + "/text", item.text());
    put(at + "/kind", item.kind());
    put(at + "/date", item.date());
  }

  private void action(Answer.ActionPlan action) {
    put("action/what", action.what());
    put("action/lead", action.lead());
    put("action/due", action.due());
    put("action/measure", action.measure());
  }

  private void impact(Answer.ImpactClaim impact) {
    put("impact/claim", impact.claim());
    put("impact/who", impact.who());
    ticks("impact/sources", impact.sources());
    put("impact/date", impact.date());
    put("impact/level", impact.level());
  }
}
