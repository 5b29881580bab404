package org.assay.engine.questionset;

import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.engine.questionset.reading.FieldReader;

/** A kind of text that has a form of its own. */
public enum TextFormat {
  EMAIL("email", "Enter an email address, such as name@example.org"),
  TELEPHONE("telephone", "Enter a telephone number, such as 01632 960001");

  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\".]+(\\.[^\\s@,;<>\".]+)+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+(]?[0-9][0-9 ()\\-.]*( ?(ext|x)\\.? ?[0-9]{1,6})?", Pattern.CASE_INSENSITIVE);

  /** What a telephone number anywhere in the world has, without an extension (ITU-T E.164). */
  private static final int LEAST_DIGITS = 7;

  private static final int MOST_DIGITS = 15;

  private final String code;
  private final String instruction;

  TextFormat(String code, String instruction) {
    this.code = code;
    this.instruction = instruction;
  }

  /** As the document writes it. */
  public String code() {
    return code;
  }

  /** What to enter, without a full stop. */
  public String instruction() {
    return instruction;
  }

  public boolean fits(String text) {
    var given = text.strip();
    return switch (this) {
      case EMAIL -> given.length() <= LONGEST_ADDRESS && ADDRESS.matcher(given).matches();
      case TELEPHONE -> NUMBER.matcher(given).matches() && fitsDigits(given);
    };
  }

  public static TextFormat of(String code) {
    return valueOf(FieldReader.snake(code));
  }

  private static boolean fitsDigits(String number) {
    var digits = number.toLowerCase(Locale.ROOT).split("[ex]")[0].chars();
    long many = digits.filter(c -> c >= '0' && c <= '9').count();
    return many >= LEAST_DIGITS && many <= MOST_DIGITS;
  }
}
