package org.assay.respond;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.assay.answering.Answer;
import org.assay.answering.Value;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Spreads a stored answer over the boxes of its question: the reverse of {@link FormReader}. */
final class FormWriter {
  private FormWriter() {}

  static Fields write(Question question, Answer answer) {
    var into = new Fields.Writing();
    var key = question.key();
    var value = answer.value();
    if (value != null) value(key + ".value", question.type(), value, into);
    into.put(key + ".reason", answer.reason());
    into.put(key + ".comment", answer.comment());
    BesideBoxes.write(question, answer, into);
    for (var i = 0; i < answer.evidence().size(); i++) {
      evidence(key + ".evidence." + i, answer.evidence().get(i), into);
    }
    if (answer.action() != null) action(key + ".action", answer.action(), into);
    if (answer.impact() != null) impact(key, answer.impact(), into);
    return into.done();
  }

  private static void value(String at, ItemType type, Value value, Fields.Writing into) {
    switch (value) {
      case Value.Choice(var code) -> into.put(at, code);
      case Value.Choices(var codes) -> codes.forEach(code -> into.put(at, code));
      case Value.Flag(var yes) ->
          into.put(at, type instanceof ItemType.DeclarationItem ? "true" : yes ? "yes" : "no");
      case Value.Words(var text) -> into.put(at, text);
      case Value.Amount(var number) -> into.put(at, number.toPlainString());
      case Value.Share(var numerator, var denominator) -> {
        into.put(at + ".numerator", numerator.toPlainString());
        into.put(at + ".denominator", denominator.toPlainString());
      }
      case Value.Day(var date) -> day(at, date, into);
      case Value.Month(var month) -> month(at, month, into);
      case Value.Grid(var rows) -> rows.forEach((row, code) -> into.put(at + "." + row, code));
      case Value.Parts(var total, var parts) -> {
        into.put(at + ".total", total == null ? null : total.toPlainString());
        parts.forEach((part, count) -> into.put(at + "." + part, count.toPlainString()));
      }
      case Value.Rows(var rows) -> {
        for (var i = 0; i < rows.size(); i++)
          row(at + "." + i, (ItemType.ListItem) type, rows.get(i), into);
      }
      case Value.Files(var ids) -> ids.forEach(id -> into.put(at, id));
    }
  }

  private static void row(
      String at, ItemType.ListItem list, Map<String, Object> cells, Fields.Writing into) {
    into.put(at + ".row", "1");
    for (var column : list.columns()) {
      var cell = cells.get(column.key());
      if (cell == null) continue;
      var name = at + "." + column.key();
      switch (column.type()) {
        case "date" -> day(name, LocalDate.parse(cell.toString()), into);
        case "month" -> month(name, YearMonth.parse(cell.toString()), into);
        case "yesNo" -> into.put(name, Boolean.TRUE.equals(cell) ? "yes" : "no");
        default -> into.put(name, cell);
      }
    }
  }

  private static void evidence(String at, Answer.EvidenceItem item, Fields.Writing into) {
    into.put(at + ".kind", item.kind());
    into.put(at + ".text", item.text());
    if (item.form() == Answer.EvidenceItem.Form.FILE) into.put(at + ".form", "file");
    day(at + ".date", item.date(), into);
  }

  private static void action(String at, Answer.ActionPlan action, Fields.Writing into) {
    into.put(at + ".what", action.what());
    into.put(at + ".lead", action.lead());
    day(at + ".due", action.due(), into);
    into.put(at + ".measure", action.measure());
  }

  private static void impact(String key, Answer.ImpactClaim impact, Fields.Writing into) {
    into.put(key + ".claim", impact.claim());
    into.put(key + ".who", impact.who());
    impact.sources().forEach(source -> into.put(key + ".sources", source));
    day(key + ".date", impact.date(), into);
    into.put(key + ".level", impact.level());
  }

  private static void day(String at, @Nullable LocalDate date, Fields.Writing into) {
    if (date == null) return;
    into.put(at + ".day", date.getDayOfMonth());
    into.put(at + ".month", date.getMonthValue());
    into.put(at + ".year", date.getYear());
  }

  private static void month(String at, YearMonth month, Fields.Writing into) {
    into.put(at + ".month", month.getMonthValue());
    into.put(at + ".year", month.getYear());
  }
}
