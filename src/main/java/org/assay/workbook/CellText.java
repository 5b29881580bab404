package org.assay.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in an answer cell into the plain form of {@link AnswerCells}, in whichever of
 * the usual ways somebody wrote it.
 */
final class CellText {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
  private static final Set<String> TICKED =
      Set.of("yes", "y", "x", "true", "1", "✓", "✔", "☑", "☒");
  private static final Set<String> NOT_TICKED = Set.of("no", "n", "false", "0", "☐", "-");
  private static final List<DateTimeFormatter> DAYS =
      formats(
          "uuuu-M-d",
          "d/M/uuuu",
          "d.M.uuuu",
          "d-M-uuuu",
          "d MMMM uuuu",
          "d MMM uuuu",
          "d-MMM-uuuu");
  private static final List<DateTimeFormatter> MONTHS =
      formats("uuuu-M", "M/uuuu", "M.uuuu", "MMMM uuuu", "MMM uuuu", "MMM-uuuu");

  private final Slot slot;
  private final boolean from1904;

  private CellText(Slot slot, boolean from1904) {
    this.slot = slot;
    this.from1904 = from1904;
  }

  /** What a cell says, or what is wrong with it. */
  sealed interface Told {
    record Said(String text) implements Told {}

    record Wrong(String message) implements Told {}
  }

  static Told of(Slot slot, Content content, boolean from1904) {
    return switch (content) {
      case Content.Formula() ->
          new Told.Wrong(
              "holds a formula, and formulas are not taken. Write the answer itself in the cell.");
      case Content.Failure(var code) ->
          new Told.Wrong("shows the error " + shortened(code) + ". Write the answer in the cell.");
      default -> new CellText(slot, from1904).told(content);
    };
  }

  private Told told(Content content) {
    return switch (slot.kind()) {
      case WORDS -> new Told.Said(content.text());
      case NUMBER -> said(number(content), content, "Write a number in digits, such as 12.");
      case DAY -> said(day(content), content, "Write a day, such as 27/03/2026.");
      case MONTH -> said(month(content), content, "Write a month, such as 03/2026.");
      case PICK ->
          said(
              picked(content),
              content,
              "Choose from the cell's list: "
                  + String.join(", ", slot.picks().stream().map(Slot.Pick::label).toList())
                  + ".");
      case TICK -> said(ticked(content), content, "Write Yes, or leave the cell empty.");
    };
  }

  private static Told said(@Nullable String text, Content content, String remedy) {
    return text == null
        ? new Told.Wrong("holds “" + shortened(content.text()) + "”. " + remedy)
        : new Told.Said(text);
  }

  private static @Nullable String number(Content content) {
    if (content instanceof Content.Amount(var number)) return AnswerCells.digits(number);
    var plain = content.text().replaceAll("[,\\s%]", "");
    return plain.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?")
        ? AnswerCells.digits(new BigDecimal(plain))
        : null;
  }

  private @Nullable String day(Content content) {
    var day =
        content instanceof Content.Amount(var serial)
            ? counted(serial)
            : read(content, DAYS, LocalDate::from);
    return day == null ? null : day.toString();
  }

  private @Nullable String month(Content content) {
    if (content instanceof Content.Amount(var serial)) {
      var day = counted(serial);
      return day == null ? null : YearMonth.from(day).toString();
    }
    var month = read(content, MONTHS, YearMonth::from);
    var day = month == null ? read(content, DAYS, LocalDate::from) : null;
    return month != null ? month.toString() : day == null ? null : YearMonth.from(day).toString();
  }

  private @Nullable LocalDate counted(BigDecimal serial) {
    return serial.signum() <= 0 || serial.compareTo(LAST_DAY) > 0
        ? null
        : (from1904 ? EPOCH_1904 : EPOCH_1900)
            .plusDays(serial.setScale(0, RoundingMode.FLOOR).longValueExact());
  }

  private static <T> @Nullable T read(
      Content content,
      List<DateTimeFormatter> formats,
      Function<java.time.temporal.TemporalAccessor, T> kind) {
    var text = content.text().replace("Sept ", "Sep ").replaceAll("\\s+", " ");
    for (var format : formats) {
      try {
        return kind.apply(format.parse(text));
      } catch (DateTimeException notThisWay) {
        continue;
      }
    }
    return null;
  }

  private @Nullable String picked(Content content) {
    var text = words(content.text());
    for (var pick : slot.picks()) {
      boolean yes =
          content instanceof Content.Flag(var flag)
              && pick.code().equals(flag ? AnswerCells.YES : AnswerCells.NO);
      if (yes || words(pick.label()).equals(text) || words(pick.code()).equals(text)) {
        return pick.code();
      }
    }
    return null;
  }

  /** Nothing for a cell that says no. */
  private static @Nullable String ticked(Content content) {
    var text = words(content.text());
    return TICKED.contains(text) ? AnswerCells.YES : NOT_TICKED.contains(text) ? "" : null;
  }

  private static String words(String text) {
    return AnswerCells.plain(text).replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static List<DateTimeFormatter> formats(String... patterns) {
    return java.util.Arrays.stream(patterns)
        .map(
            pattern ->
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }
}
