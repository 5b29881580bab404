package org.assay.collection.workbook.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads days and months in the ways that people and spreadsheets write them. */
public final class DayText {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

  /** A year typed alone in a cell for a day becomes one of 1905. */
  private static final int FIRST_YEAR = 1950;

  private static final int LAST_YEAR = 2100;
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

  private DayText() {}

  /** Null for what is no day, or none that can be meant. */
  static @Nullable public LocalDate day(CellContent content, boolean from1904) {
    var day =
        switch (content) {
          case CellContent.Day(var it, _) -> it;
          case CellContent.Amount(var serial, var format) ->
              format == NumberFormat.PLAIN ? counted(serial, from1904) : null;
          default -> read(content, DAYS, LocalDate::from);
        };
    return day != null && canBeMeant(day) ? day : null;
  }

  /** Null for what is no month, or none that can be meant. */
  static @Nullable public YearMonth month(CellContent content, boolean from1904) {
    var month = read(content, MONTHS, YearMonth::from);
    if (month != null && canBeMeant(month.atDay(1))) return month;
    var day = day(content, from1904);
    return day == null ? null : YearMonth.from(day);
  }

  public static boolean canBeMeant(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /** Spreadsheets keep a day as how many days after the last but one of 1899. */
  static @Nullable LocalDate counted(BigDecimal serial, boolean from1904) {
    return serial.signum() <= 0 || serial.compareTo(LAST_DAY) > 0
        ? null
        : (from1904 ? EPOCH_1904 : EPOCH_1900)
            .plusDays(serial.setScale(0, RoundingMode.FLOOR).longValueExact());
  }

  private static <T> @Nullable T read(
      CellContent content, List<DateTimeFormatter> formats, Function<TemporalAccessor, T> kind) {
    if (!(content instanceof CellContent.Words)) return null;
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

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Arrays.stream(patterns)
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
