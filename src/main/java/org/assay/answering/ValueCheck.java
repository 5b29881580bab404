package org.assay.answering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.questionset.ItemType;
import org.assay.questionset.Option;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether a value lies within the bounds that its question sets. */
final class ValueCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Answering answering;
  private final Findings findings;

  ValueCheck(Answering answering, Findings findings) {
    this.answering = answering;
    this.findings = findings;
  }

  /** For a question that is shown. */
  void check(Question question) {
    var answer = answering.answers().get(question.key());
    if (answer == null
        || answer.stated() == AnswerState.NOT_APPLICABLE
        || answer.stated() == AnswerState.UNKNOWN) {
      return;
    }
    if (question.type() instanceof ItemType.ImpactItem) {
      new ImpactCheck(findings).check(question, answer.impact());
    } else if (answer.value() != null) {
      value(question, answer.value());
    }
  }

  private void value(Question question, Value value) {
    switch (question.type()) {
      case ItemType.MultipleItem multiple when value instanceof Value.Choices(var codes) ->
          multiple(question, codes, multiple);
      case ItemType.TextItem text when value instanceof Value.Words(var words) ->
          words(question, words, text.maxWords());
      case ItemType.LongTextItem text when value instanceof Value.Words(var words) ->
          words(question, words, text.maxWords());
      case ItemType.CountItem count when value instanceof Value.Amount(var number) ->
          bounds(question, number, count.min(), count.max(), "");
      case ItemType.NumberItem amount when value instanceof Value.Amount(var number) ->
          bounds(question, number, amount.min(), amount.max(), "");
      case ItemType.PercentItem percent when value instanceof Value.Share share ->
          share(question, share, percent);
      case ItemType.DateItem day when value instanceof Value.Day(var date) ->
          date(question, date, day);
      case ItemType.BreakdownItem breakdown when value instanceof Value.Parts parts ->
          new TotalCheck(answering, findings).check(question, parts, breakdown);
      case ItemType.ListItem list when value instanceof Value.Rows(var rows) ->
          rows(question, rows, list);
      case ItemType.AttachmentItem files when value instanceof Value.Files(var ids) ->
          size(question, ids.size(), files.min(), files.max(), "file");
      default -> {}
    }
  }

  private void multiple(Question question, List<String> codes, ItemType.MultipleItem multiple) {
    if (codes.size() > 1) {
      for (var code : codes) {
        var option = Options.find(multiple.options(), code);
        if (option != null && option.exclusive()) {
          exclusive(question, option);
        }
      }
    }
    if (!codes.isEmpty()) {
      size(question, codes.size(), multiple.min(), multiple.max(), "answer");
    }
  }

  private void exclusive(Question question, Option option) {
    findings.error(
        "answer/exclusive",
        question,
        "/value",
        "“%s” cannot be chosen together with another answer; keep one or the other."
            .formatted(option.label()),
        Map.of("option", option.code()));
  }

  private void size(
      Question question, int given, @Nullable Integer min, @Nullable Integer max, String noun) {
    if (min != null && given < min) {
      findings.error(
          "answer/min",
          question,
          "/value",
          "give at least %s (you have %d).".formatted(many(min, noun), given),
          Map.of("min", min));
    }
    if (max != null && given > max) {
      findings.error(
          "answer/max",
          question,
          "/value",
          "give at most %s (you have %d).".formatted(many(max, noun), given),
          Map.of("max", max));
    }
  }

  private static String many(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void words(Question question, String text, @Nullable Integer most) {
    int words = most == null ? 0 : countWords(text);
    if (most != null && words > most) {
      findings.error(
          "answer/words",
          question,
          "/value",
          "shorten this to %d words; it has %d.".formatted(most, words),
          Map.of("maxWords", most, "words", words));
    }
  }

  /** Words are runs of anything but white space. */
  static int countWords(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  private void bounds(
      Question question,
      BigDecimal number,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String unit) {
    if (min != null && number.compareTo(min) < 0) {
      findings.error(
          "answer/min",
          question,
          "/value",
          "this must be %s%s or more.".formatted(min.toPlainString(), unit),
          Map.of("min", min));
    }
    if (max != null && number.compareTo(max) > 0) {
      findings.error(
          "answer/max",
          question,
          "/value",
          "this must be %s%s or less.".formatted(max.toPlainString(), unit),
          Map.of("max", max));
    }
  }

  /** None of none is a share that can be given, since an organisation may have nobody to count. */
  private void share(Question question, Value.Share share, ItemType.PercentItem percent) {
    if (share.numerator().signum() < 0 || share.denominator().signum() < 0) {
      var below = share.numerator().signum() < 0 ? "/value/numerator" : "/value/denominator";
      findings.error(
          "answer/min", question, below, "give a number of 0 or more.", Map.of("min", 0));
    } else if (share.numerator().compareTo(share.denominator()) > 0) {
      findings.error(
          "answer/max",
          question,
          "/value/numerator",
          "the part (%s) cannot be more than the whole (%s)."
              .formatted(share.numerator().toPlainString(), share.denominator().toPlainString()),
          Map.of("max", share.denominator()));
    } else if (share.denominator().signum() > 0) {
      var perCent =
          share.numerator().multiply(HUNDRED).divide(share.denominator(), MathContext.DECIMAL128);
      bounds(question, perCent, percent.min(), percent.max(), "%");
    }
  }

  private void date(Question question, LocalDate date, ItemType.DateItem day) {
    if (day.notBefore() != null && date.isBefore(day.notBefore())) {
      findings.error(
          "answer/date",
          question,
          "/value",
          "this day must not be before %s.".formatted(day.notBefore()),
          Map.of("notBefore", day.notBefore().toString()));
    }
    if (day.notAfter() != null && date.isAfter(day.notAfter())) {
      findings.error(
          "answer/date",
          question,
          "/value",
          "this day must not be after %s.".formatted(day.notAfter()),
          Map.of("notAfter", day.notAfter().toString()));
    }
  }

  private void rows(Question question, List<Map<String, Object>> rows, ItemType.ListItem list) {
    if (rows.size() < list.minRows() && (question.required() || !rows.isEmpty())) {
      findings.error(
          "answer/rows",
          question,
          "/value",
          "give at least %s (you have %d).".formatted(many(list.minRows(), "row"), rows.size()),
          Map.of("min", list.minRows()));
    }
    if (rows.size() > list.maxRows()) {
      findings.error(
          "answer/rows",
          question,
          "/value",
          "give at most %s (you have %d).".formatted(many(list.maxRows(), "row"), rows.size()),
          Map.of("max", list.maxRows()));
    }
    for (int i = 0; i < rows.size(); i++) {
      for (var column : list.columns()) {
        if (column.required() && isEmpty(rows.get(i).get(column.key()))) {
          findings.error(
              "answer/rows",
              question,
              "/value/" + i + "/" + column.key(),
              "fill in “%s” in row %d.".formatted(column.label(), i + 1),
              Map.of("row", i + 1, "column", column.key()));
        }
      }
    }
  }

  private static boolean isEmpty(@Nullable Object cell) {
    return cell == null || (cell instanceof String text && text.isBlank());
  }
}
