package org.assay.answering;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assay.questionset.ItemType.Column;
import org.assay.questionset.ItemType.ListItem;
import org.assay.questionset.Option;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether the rows of a list hold what their columns take. */
final class CellCheck {
  private final Findings findings;
  private final Question question;

  CellCheck(Findings findings, Question question) {
    this.findings = findings;
    this.question = question;
  }

  void rows(List<Map<String, Object>> rows, ListItem list) {
    for (int i = 0; i < rows.size(); i++) {
      for (var cell : rows.get(i).entrySet()) {
        var below = "/value/" + i + Findings.pointer(cell.getKey()).substring("/answers".length());
        var column = column(list, cell.getKey());
        if (column == null) {
          var known = list.columns().stream().map(Column::key).toList();
          findings.notListed("answer/rows", question, below, cell.getKey(), known);
        } else {
          cell(below, column, cell.getValue(), i + 1);
        }
      }
    }
  }

  private static @Nullable Column column(ListItem list, String key) {
    return list.columns().stream().filter(c -> c.key().equals(key)).findFirst().orElse(null);
  }

  private void cell(String below, Column column, Object value, int row) {
    if (column.type().equals("single") && value instanceof String code) {
      if (Options.find(column.options(), code) == null) {
        findings.notListed(
            "answer/option",
            question,
            below,
            code,
            column.options().stream().map(Option::code).toList());
      }
    } else if (!fits(column.type(), value)) {
      var message =
          "in row %d, “%s” must be %s.".formatted(row, column.label(), expected(column.type()));
      findings.error(
          "answer/type", question, below, message, Map.of("row", row, "column", column.key()));
    }
  }

  private static boolean fits(String type, Object value) {
    return switch (type) {
      case "text" -> value instanceof String text && text.length() <= TypeCheck.LONGEST_TEXT;
      case "email" -> value instanceof String text && email(text);
      case "date" ->
          value instanceof String text
              && text.length() == 10
              && parses(() -> LocalDate.parse(text));
      case "month" ->
          value instanceof String text && text.length() == 7 && parses(() -> YearMonth.parse(text));
      case "count" -> value instanceof BigDecimal number && whole(number);
      case "yesNo" -> value instanceof Boolean;
      default -> false;
    };
  }

  private static boolean whole(BigDecimal number) {
    return number.signum() >= 0
        && number.precision() <= TypeCheck.MOST_DIGITS
        && Math.abs((long) number.scale()) <= TypeCheck.MOST_DIGITS
        && number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean email(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at == text.lastIndexOf('@')
        && at < text.length() - 1
        && text.length() <= 254
        && text.indexOf(' ') < 0;
  }

  private static boolean parses(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String expected(String type) {
    return switch (type) {
      case "email" -> "an email address, such as name@example.org";
      case "date" -> "a day, written as 2026-09-30";
      case "month" -> "a month, written as 2026-09";
      case "count" -> "a whole number, 0 or more";
      case "yesNo" -> "yes or no";
      default -> "text";
    };
  }
}
