package org.assay.collection.workbook.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.assay.collection.workbook.xlsx.CellContent;
import org.assay.collection.workbook.xlsx.DayText;
import org.assay.collection.workbook.xlsx.NumberFormat;
import org.assay.collection.workbook.xlsx.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in an answer cell into the plain form of {@link AnswerCells}, in whichever of
 * the usual ways somebody wrote it.
 */
final class CellText {
  private static final Set<String> TICKED =
      Set.of("yes", "y", "x", "true", "1", "✓", "✔", "☑", "☒");
  private static final Set<String> NOT_TICKED = Set.of("no", "n", "false", "0", "☐", "-");

  private final AnswerCell slot;
  private final boolean from1904;

  private CellText(AnswerCell slot, boolean from1904) {
    this.slot = slot;
    this.from1904 = from1904;
  }

  /** What a cell says, or what is wrong with it. */
  sealed interface Told {
    record Said(String text) implements Told {}

    record Wrong(String message) implements Told {}
  }

  static Told of(AnswerCell slot, CellContent content, boolean from1904) {
    if (slot.shows(content)) return new Told.Said(slot.now());
    return switch (content) {
      case CellContent.Formula() ->
          new Told.Wrong(
              "holds a formula, and formulas are not taken. Write the answer itself in the cell.");
      case CellContent.Failure(var code) ->
          new Told.Wrong("shows the error " + shortened(code) + ". Write the answer in the cell.");
      default -> new CellText(slot, from1904).told(content);
    };
  }

  private Told told(CellContent content) {
    return switch (slot.kind()) {
      case WORDS -> said(wording(content), content, "Write it in words, as it is to be read.");
      case NUMBER -> said(number(content), content, numberRemedy(content));
      case DAY -> said(day(content), content, "Write a day, such as 27/03/2026.");
      case MONTH -> said(month(content), content, "Write a month, such as 03/2026.");
      case PICK ->
          said(
              picked(content),
              content,
              "Choose from the cell's list: "
                  + String.join(", ", slot.picks().stream().map(AnswerCell.Pick::label).toList())
                  + ".");
      case TICK -> said(ticked(content), content, "Write Yes, or leave the cell empty.");
    };
  }

  private static Told said(@Nullable String text, CellContent content, String remedy) {
    return text == null
        ? new Told.Wrong("holds “" + shortened(content.text()) + "”. " + remedy)
        : new Told.Said(text);
  }

  /** What a reader of the cell sees: a day or a share in a cell for words is no plain number. */
  private static @Nullable String wording(CellContent content) {
    return switch (content) {
      case CellContent.Day(_, var format) when format == NumberFormat.DAY_OF_YEAR -> null;
      case CellContent.Amount(_, var format)
          when format != NumberFormat.PLAIN && format != NumberFormat.PERCENT ->
          null;
      default -> content.text();
    };
  }

  /** A comma parts thousands and nothing else: 12,5 is not 125. */
  private static @Nullable String number(CellContent content) {
    if (content instanceof CellContent.Amount(var number, var format)) {
      return format == NumberFormat.PLAIN || format == NumberFormat.OTHER
          ? PlainText.digits(number)
          : null;
    }
    if (!(content instanceof CellContent.Words)) return null;
    var text = content.text().strip();
    var plain =
        text.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?|[-+]?\\d{1,3}( \\d{3})+(\\.\\d+)?")
            ? text.replaceAll("[, ]", "")
            : text;
    return plain.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?")
        ? PlainText.digits(new BigDecimal(plain))
        : null;
  }

  private static String numberRemedy(CellContent content) {
    var text = content.text();
    if (text.contains("%")) return "Write a number in digits, such as 12, not a percentage.";
    return text.matches("[-+]?\\d+,\\d+")
        ? "Write a number in digits, such as 12. A comma parts thousands only, as in 1,200."
        : "Write a number in digits, such as 12.";
  }

  private @Nullable String day(CellContent content) {
    var day = DayText.day(content, from1904);
    return day == null ? null : day.toString();
  }

  private @Nullable String month(CellContent content) {
    var month = DayText.month(content, from1904);
    return month == null ? null : month.toString();
  }

  private @Nullable String picked(CellContent content) {
    var text = words(content.text());
    for (var pick : slot.picks()) {
      boolean yes =
          content instanceof CellContent.Flag(var flag)
              && pick.code().equals(flag ? AnswerCells.YES : AnswerCells.NO);
      if (yes || words(pick.label()).equals(text) || words(pick.code()).equals(text)) {
        return pick.code();
      }
    }
    return null;
  }

  /** Nothing for a cell that says no. */
  private static @Nullable String ticked(CellContent content) {
    var text = words(content.text());
    return TICKED.contains(text) ? AnswerCells.YES : NOT_TICKED.contains(text) ? "" : null;
  }

  private static String words(String text) {
    return PlainText.plain(text).replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
