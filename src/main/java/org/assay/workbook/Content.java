package org.assay.workbook;

import java.math.BigDecimal;

/** What a cell of a workbook holds, once it holds anything. */
sealed interface Content {
  record Words(String text) implements Content {}

  /** Also how days are kept: as how many days after the last of 1899. */
  record Amount(BigDecimal number) implements Content {}

  record Flag(boolean yes) implements Content {}

  record Formula() implements Content {}

  /** Such as #N/A. */
  record Failure(String code) implements Content {}

  /** As text, whatever it is; for comparing and for naming what is wrong. */
  default String text() {
    return switch (this) {
      case Words(var text) -> AnswerCells.plain(text);
      case Amount(var number) -> AnswerCells.digits(number);
      case Flag(var yes) -> yes ? "TRUE" : "FALSE";
      case Formula() -> "=";
      case Failure(var code) -> code;
    };
  }
}
