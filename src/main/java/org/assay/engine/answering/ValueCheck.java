package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether a value lies within the bounds that its question sets. */
final class ValueCheck {
  private final Answering answering;
  private final Findings findings;
  private final BoundsCheck bounds;
  private final ShapeCheck shapes;

  ValueCheck(Answering answering, Findings findings) {
    this.answering = answering;
    this.findings = findings;
    this.bounds = new BoundsCheck(findings);
    this.shapes = new ShapeCheck(findings);
  }

  /** For a question that is shown. */
  void check(Question question, Answer answer) {
    if (answer.stated() == AnswerState.NOT_APPLICABLE || answer.stated() == AnswerState.UNKNOWN) {
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
      case PlainItem plain when value instanceof Value.Words(var words) ->
          text(question, words, plain);
      case PlainItem plain when value instanceof Value.Amount(var number) ->
          number(question, number, plain);
      case ItemType.PercentItem percent when value instanceof Value.Share share ->
          bounds.share(question, share, percent);
      case ItemType.BreakdownItem breakdown when value instanceof Value.Parts parts ->
          new TotalCheck(answering, findings).check(question, parts, breakdown);
      case ItemType.ListItem list when value instanceof Value.Rows(var rows) ->
          rows(question, rows, list);
      case ItemType.AttachmentItem files
          when value instanceof Value.Files(var ids) && !ids.isEmpty() ->
          bounds.size(question, ids.size(), files.min(), files.max(), "file");
      default -> {}
    }
  }

  private void text(Question question, String given, PlainItem text) {
    words(question, given, text.maxWords());
    if (BlankText.is(given)) {
      return;
    }
    var format = text.format();
    if (format != null && !format.fits(given)) {
      findings.error(
          "answer/format",
          question,
          "/value",
          lowered(format.instruction()) + ".",
          Map.of("format", format.code()));
    }
    shapes.check(question, given, text.patterns());
  }

  private void number(Question question, BigDecimal number, PlainItem amount) {
    bounds.number(question, number, amount.min(), amount.max(), "");
    shapes.decimals(question, number, amount.decimals());
    shapes.check(question, number.toPlainString(), amount.patterns());
  }

  private static String lowered(String instruction) {
    return Character.toLowerCase(instruction.charAt(0)) + instruction.substring(1);
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
      bounds.size(question, codes.size(), multiple.min(), multiple.max(), "answer");
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

  private void rows(Question question, List<Map<String, Object>> rows, ItemType.ListItem list) {
    if (rows.size() < list.minRows() && !rows.isEmpty()) {
      findings.error(
          "answer/rows",
          question,
          "/value",
          "give at least %s (you have %d)."
              .formatted(BoundsCheck.many(list.minRows(), "row"), rows.size()),
          Map.of("min", list.minRows()));
    }
    if (rows.size() > list.maxRows()) {
      findings.error(
          "answer/rows",
          question,
          "/value",
          "give at most %s (you have %d)."
              .formatted(BoundsCheck.many(list.maxRows(), "row"), rows.size()),
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
    return cell == null || (cell instanceof String text && AnswerStates.blank(text));
  }
}
