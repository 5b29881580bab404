package org.assay.collection.workbook.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a cell of a workbook holds, once it holds anything. */
public sealed interface CellContent {
  record Words(String text) implements CellContent {}

  record Amount(BigDecimal number, NumberFormat format) implements CellContent {}

  record Day(LocalDate day, NumberFormat format) implements CellContent {}

  record Flag(boolean yes) implements CellContent {}

  record Formula() implements CellContent {}

  /** Such as #N/A. */
  record Failure(String code) implements CellContent {}

  /** As text, as its reader sees it; for comparing and for naming what is wrong. */
  default String text() {
    return switch (this) {
      case Words(var text) -> PlainText.plain(text);
      case Amount(var number, var format) ->
          format == NumberFormat.PERCENT
              ? PlainText.digits(number.movePointRight(2)) + "%"
              : PlainText.digits(number);
      case Day(var day, var format) ->
          DateTimeFormatter.ofPattern(
                  format == NumberFormat.MONTH ? "MM/uuuu" : "dd/MM/uuuu", Locale.UK)
              .format(day);
      case Flag(var yes) -> yes ? "TRUE" : "FALSE";
      case Formula() -> "=";
      case Failure(var code) -> code;
    };
  }
}
