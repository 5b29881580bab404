package org.assay.collection.workbook.xlsx;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a cell shows its number, as far as that tells what was meant by it. */
public enum NumberFormat {
  PLAIN,
  PERCENT,
  DAY,
  MONTH,
  /** A day without its year, which the reader of the cell does not see. */
  DAY_OF_YEAR,
  TIME,
  /** With a currency, as a fraction, with words of its own. */
  OTHER;

  private static final Pattern ASIDE = Pattern.compile("\\[(?!h|m|s)[^\\]]*\\]|_.|\\*.|\\\\.");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /**
   * @param id of a format that every spreadsheet knows, below 164
   */
  static NumberFormat of(int id) {
    return switch (id) {
      case 0, 1, 2, 3, 4, 37, 38, 39, 40, 49 -> PLAIN;
      case 9, 10 -> PERCENT;
      case 14, 15, 22 -> DAY;
      case 16 -> DAY_OF_YEAR;
      case 17 -> MONTH;
      case 18, 19, 20, 21, 45, 46, 47 -> TIME;
      default -> id >= 27 && id <= 36 || id >= 50 && id <= 58 ? DAY : OTHER;
    };
  }

  /**
   * @param code as a spreadsheet writes it, for instance {@code dd/mm/yyyy;@}
   */
  static NumberFormat of(String code) {
    var whole = ASIDE.matcher(code).replaceAll("").strip();
    var sign = QUOTED.matcher(whole).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (sign.equals("general") || sign.equals("@")) return PLAIN;
    if (sign.contains("%")) return PERCENT;
    boolean year = sign.contains("y");
    boolean clock = sign.contains("h") || sign.contains("s");
    if (sign.contains("d")) return year ? DAY : DAY_OF_YEAR;
    if (year) return MONTH;
    if (clock) return TIME;
    if (sign.contains("m")) return DAY_OF_YEAR;
    return sign.matches("[#0?,. ()-]*") && !code.matches(".*[\"$£€].*") ? PLAIN : OTHER;
  }

  boolean isDay() {
    return this == DAY || this == MONTH || this == DAY_OF_YEAR;
  }
}
