package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.ItemType.ListItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Pointers;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.TextFormat;
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
        var column = column(list, cell.getKey());
        if (column == null) {
          var known = list.columns().stream().map(Column::key).toList();
          findings.notListed("answer/rows", question, at(i, cell.getKey()), cell.getKey(), known);
        } else if (!fits(column, cell.getValue())) {
          unfit(i, column, cell.getValue());
        }
      }
    }
  }

  private static @Nullable Column column(ListItem list, String key) {
    for (var column : list.columns()) {
      if (column.key().equals(key)) {
        return column;
      }
    }
    return null;
  }

  private static String at(int row, String column) {
    return Pointers.below("/value/" + row, column);
  }

  private void unfit(int row, Column column, Object value) {
    var at = at(row, column.key());
    if (column.type().equals("single") && value instanceof String code) {
      var known = column.options().stream().map(Option::code).toList();
      findings.notListed("answer/option", question, at, code, known);
    } else if (column.type().equals("text") && value instanceof String text) {
      new TypeCheck(findings).length(question, at, text);
    } else {
      var message =
          "in row %d, “%s” must be %s.".formatted(row + 1, column.label(), expected(column.type()));
      var args = Map.<String, Object>of("row", row + 1, "column", column.key());
      findings.error("answer/type", question, at, message, args);
    }
  }

  private static boolean fits(Column column, Object value) {
    return switch (column.type()) {
      case "single" -> value instanceof String code && Options.find(column.options(), code) != null;
      case "text" -> value instanceof String text && text.length() <= TypeCheck.LONGEST_TEXT;
      case "email" -> value instanceof String text && TextFormat.EMAIL.fits(text);
      case "telephone" -> value instanceof String text && TextFormat.TELEPHONE.fits(text);
      case "date" -> value instanceof String text && Iso.day(text) != null;
      case "month" -> value instanceof String text && Iso.month(text) != null;
      case "count" -> value instanceof BigDecimal number && TypeCheck.isCount(number);
      case "yesNo" -> value instanceof Boolean;
      default -> false;
    };
  }

  private static String expected(String type) {
    return switch (type) {
      case "email" -> "an email address, such as name@example.org";
      case "telephone" -> "a telephone number, such as 01632 960001";
      case "date" -> "a day, written as 2026-09-30";
      case "month" -> "a month, written as 2026-09";
      case "count" -> "a whole number, 0 or more";
      case "yesNo" -> "yes or no";
      default -> "text";
    };
  }
}
