package org.assay.collection.returns.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * One number of an answer, as it is summarised over organisations.
 *
 * @param part empty for the whole answer; otherwise the option, statement, row or column
 * @param amount the number, the numerator, how many, or the day as days since 1 January 1970; 1 for
 *     what was ticked
 * @param whole the denominator of a percentage; otherwise null
 */
record ValueRow(String question, String part, BigDecimal amount, @Nullable BigDecimal whole) {

  /** Places on a scale are counted by their option, and words are gathered: neither has a row. */
  static List<ValueRow> of(Question question, Answer answer) {
    var key = question.key();
    return switch (answer.value()) {
      case null -> List.of();
      case Value.Choice(var code) ->
          question.type() instanceof ItemType.ScaleItem ? List.of() : List.of(one(key, code));
      case Value.Choices(var codes) -> codes.stream().distinct().map(it -> one(key, it)).toList();
      case Value.Flag(var yes) -> List.of(one(key, yes ? "yes" : "no"));
      case Value.Words words -> List.of();
      case Value.Amount(var number) -> List.of(new ValueRow(key, "", number, null));
      case Value.Share(var part, var whole) -> List.of(new ValueRow(key, "", part, whole));
      case Value.Day(var day) -> List.of(day(key, day));
      case Value.Month(var month) -> List.of(day(key, month.atDay(1)));
      case Value.Grid(var rows) ->
          rows.entrySet().stream().map(it -> one(key, it.getKey() + "/" + it.getValue())).toList();
      case Value.Parts parts -> parts(key, parts);
      case Value.Rows(var rows) -> rows(key, rows);
      case Value.Files(var ids) ->
          List.of(new ValueRow(key, "", BigDecimal.valueOf(ids.size()), null));
    };
  }

  private static ValueRow one(String key, String part) {
    return new ValueRow(key, part, BigDecimal.ONE, null);
  }

  private static ValueRow day(String key, LocalDate day) {
    return new ValueRow(key, "", BigDecimal.valueOf(day.toEpochDay()), null);
  }

  private static List<ValueRow> parts(String key, Value.Parts it) {
    var rows = new ArrayList<ValueRow>();
    it.parts().forEach((part, number) -> rows.add(new ValueRow(key, part, number, null)));
    var sum = it.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    rows.add(new ValueRow(key, "", it.total() == null ? sum : it.total(), null));
    return rows;
  }

  /** How many rows there are, and of each column the sum of its numbers or of its ticks. */
  private static List<ValueRow> rows(String key, List<Map<String, Object>> rows) {
    var sums = new HashMap<String, BigDecimal>();
    for (var row : rows) {
      row.forEach(
          (column, value) -> {
            var number = number(value);
            if (number != null) sums.merge(column, number, BigDecimal::add);
          });
    }
    var all = new ArrayList<ValueRow>();
    all.add(new ValueRow(key, "", BigDecimal.valueOf(rows.size()), null));
    sums.forEach((column, sum) -> all.add(new ValueRow(key, column, sum, null)));
    return all;
  }

  private static @Nullable BigDecimal number(Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case Number number -> new BigDecimal(number.toString());
      case Boolean yes -> yes ? BigDecimal.ONE : BigDecimal.ZERO;
      default -> null;
    };
  }
}
