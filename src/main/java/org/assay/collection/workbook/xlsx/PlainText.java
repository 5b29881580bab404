package org.assay.collection.workbook.xlsx;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Words and numbers as a workbook can hold them. */
public final class PlainText {
  /** Signs that no workbook can show; half a pair of surrogates is one. */
  private static final Pattern NO_SIGN =
      Pattern.compile(
          "[^\\t\\n\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private PlainText() {}

  /**
   * Words as they come back from a cell: without space around them, lines ended in one way, and
   * without the signs that XML cannot hold.
   */
  public static String plain(String words) {
    return writable(words).replace('\u00a0', ' ').strip();
  }

  /** Lines ended in one way, and no sign that a workbook cannot hold. */
  public static String writable(String words) {
    return NO_SIGN.matcher(words.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
  }

  /** Without zeros at its end and without an exponent. */
  public static String digits(BigDecimal number) {
    var short_ = number.stripTrailingZeros();
    return (short_.scale() < 0 ? short_.setScale(0) : short_).toPlainString();
  }
}
