package org.assay.engine.answering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.assay.engine.questionset.DateBound;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Pointers;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether the dates of an answer can be meant. A year outside 1900 to 2100 is a slip, in a draft
 * too. A submission is held against the day on which it is sent: what has happened (evidence, a
 * difference made) is not in the future and not more than 30 years old, what will be done is due
 * within ten years and not more than two years ago, and any other date lies within 50 years before
 * and 10 years after, unless its question or column says otherwise.
 */
final class DateCheck {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;

  private static final int OLDEST_EVIDENCE = 30;
  private static final int OLDEST_DUE = 2;
  private static final int OLDEST = 50;
  private static final int FURTHEST = 10;

  private final Findings findings;

  /** Null when only slips are looked for. */
  private final @Nullable LocalDate today;

  DateCheck(Findings findings, @Nullable LocalDate today) {
    this.findings = findings;
    this.today = today;
  }

  void check(Question question, Answer answer) {
    if (answer.value() != null) {
      value(question, answer.value());
    }
    for (int i = 0; i < answer.evidence().size(); i++) {
      if (answer.evidence().get(i).date() != null) {
        happened(question, "/evidence/" + i + "/date", answer.evidence().get(i).date());
      }
    }
    var action = answer.action();
    if (action != null && action.due() != null) {
      check(question, "/action/due", action.due(), years(-OLDEST_DUE), years(FURTHEST));
    }
    var impact = answer.impact();
    if (impact != null) {
      happened(question, "/impact/date", impact.date());
    }
  }

  private void value(Question question, Value value) {
    switch (value) {
      case Value.Day(var day) when question.type() instanceof PlainItem item ->
          check(
              question,
              "/value",
              day,
              bound(item.notBefore(), -OLDEST),
              bound(item.notAfter(), FURTHEST));
      case Value.Month(var month) when question.type() instanceof PlainItem item ->
          month(question, "/value", month, item.notBefore(), item.notAfter());
      case Value.Rows(var rows) when question.type() instanceof ItemType.ListItem list -> {
        for (int i = 0; i < rows.size(); i++) {
          for (var column : list.columns()) {
            if (rows.get(i).get(column.key()) instanceof String text) {
              cell(question, i, column, text);
            }
          }
        }
      }
      default -> {}
    }
  }

  private void cell(Question question, int row, Column column, String text) {
    var day = column.type().equals("date") ? Iso.day(text) : null;
    var month = column.type().equals("month") ? Iso.month(text) : null;
    if (day != null) {
      check(
          question,
          at(row, column),
          day,
          bound(column.notBefore(), -OLDEST),
          bound(column.notAfter(), FURTHEST));
    } else if (month != null) {
      month(question, at(row, column), month, column.notBefore(), column.notAfter());
    }
  }

  private static String at(int row, Column column) {
    return Pointers.below("/value/" + row, column.key());
  }

  /** A month that a bound lies in counts as a whole, so that no month is split. */
  private void month(
      Question question,
      String at,
      YearMonth month,
      @Nullable DateBound notBefore,
      @Nullable DateBound notAfter) {
    var first = bound(notBefore, -OLDEST);
    var last = bound(notAfter, FURTHEST);
    if (slips(question, at, month.getYear())) {
      return;
    }
    if (first != null && month.isBefore(YearMonth.from(first))) {
      outside(question, at, "notBefore", YearMonth.from(first));
    } else if (last != null && month.isAfter(YearMonth.from(last))) {
      outside(question, at, "notAfter", YearMonth.from(last));
    }
  }

  private void outside(Question question, String at, String bound, YearMonth month) {
    var message =
        bound.equals("notBefore")
            ? "enter a month that is %s or later."
            : month.equals(today == null ? null : YearMonth.from(today))
                ? "enter a month that is this month or in the past."
                : "enter a month that is %s or earlier.";
    findings.error(
        "answer/date",
        question,
        at,
        message.formatted(AnswerWords.month(month)),
        Map.of(bound, month.toString()));
  }

  /** Whether the year can only be a slip, which is said as soon as it is saved. */
  private boolean slips(Question question, String at, int year) {
    boolean slips = year < FIRST_YEAR || year > LAST_YEAR;
    if (slips && today == null) {
      var message = "enter a year between %d and %d.".formatted(FIRST_YEAR, LAST_YEAR);
      findings.error("answer/date", question, at, message);
    }
    return slips;
  }

  private void happened(Question question, String at, @Nullable LocalDate day) {
    if (day != null) {
      check(question, at, day, years(-OLDEST_EVIDENCE), today);
    }
  }

  private void check(
      Question question,
      String at,
      LocalDate day,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    if (slips(question, at, day.getYear())) {
      return;
    }
    if (first != null && day.isBefore(first)) {
      findings.error(
          "answer/date",
          question,
          at,
          "enter a date on or after %s.".formatted(AnswerWords.day(first)),
          Map.of("notBefore", first.toString()));
    } else if (last != null && day.isAfter(last)) {
      findings.error(
          "answer/date",
          question,
          at,
          last.equals(today)
              ? "enter a date that is today or in the past."
              : "enter a date on or before %s.".formatted(AnswerWords.day(last)),
          Map.of("notAfter", last.toString()));
    }
  }

  private @Nullable LocalDate bound(@Nullable DateBound said, int otherwise) {
    return said == null ? years(otherwise) : said.on(today);
  }

  private @Nullable LocalDate years(int from) {
    return today == null ? null : today.plusYears(from);
  }
}
