package org.assay.engine.lint.values;

import java.math.BigDecimal;
import org.assay.engine.answering.Iso;

/** How a value that a condition compares with is written. */
public enum Literal {
  CODE("the code of an option"),
  FLAG("true or false, without quotation marks"),
  AMOUNT("a number, without quotation marks"),
  DAY("a day such as \"2026-09-01\""),
  MONTH("a month such as \"2026-09\""),
  WORDS("words in quotation marks"),
  NONE("\"answered\" instead");

  private final String wanted;

  Literal(String wanted) {
    this.wanted = wanted;
  }

  public String wanted() {
    return wanted;
  }

  public boolean fits(Object operand) {
    return switch (this) {
      case CODE, WORDS -> operand instanceof String;
      case FLAG -> operand instanceof Boolean;
      case AMOUNT -> operand instanceof BigDecimal;
      case DAY -> operand instanceof String text && Iso.day(text) != null;
      case MONTH -> operand instanceof String text && Iso.month(text) != null;
      case NONE -> false;
    };
  }
}
