package org.assay.platform;

/** Text for a cell of a file that a spreadsheet may open. */
public final class SpreadsheetText {
  /** What begins like this is taken for a formula, wide signs of eastern keyboards included. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /** The text; behind an apostrophe where a spreadsheet would run it. */
  public static String harmless(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet may run it; spaces before it do not hold one off. */
  public static boolean isFormula(String text) {
    int at = 0;
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) at++;
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }
}
