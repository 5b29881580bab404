package org.assay.reporting.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The words and figures that a cell shows in a paper. */
public final class CellText {

  private CellText() {}

  public static String of(TableColumn column, Cell cell) {
    return switch (cell) {
      case Cell.None none -> FigureWords.NONE;
      case Cell.Text text -> text.value();
      case Cell.Amount(var value, var shown) ->
          shown == null ? amount(column.kind(), value) : shown;
      case Cell.Day day -> FigureWords.shortDay(day.value());
      case Cell.WithLast both -> of(column, both.now()) + " (" + of(column, both.last()) + ")";
      case Cell.Rated rated -> rated.rating().letter();
      case Cell.Suppressed few -> "<5";
      case Cell.HeldBack few -> Cell.HeldBack.WORDS;
    };
  }

  private static String amount(TableColumn.Kind kind, BigDecimal value) {
    return switch (kind) {
      case PERCENT -> FigureWords.percent(value);
      case POINTS -> FigureWords.points(value);
      case MEAN -> FigureWords.mean(value);
      case NUMBER, TEXT, DAY, RATING -> number(value);
    };
  }

  private static String number(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        ? FigureWords.count(value.longValueExact())
        : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
