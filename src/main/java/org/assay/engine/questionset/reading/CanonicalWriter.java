package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;

/** The canonical form of JSON (RFC 8785) and its SHA-256. */
public final class CanonicalWriter {
  private static final HexFormat HEX = HexFormat.of();

  private CanonicalWriter() {}

  public static String sha256(JsonNode document) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HEX.formatHex(digest.digest(write(document).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String write(JsonNode node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> string(node.textValue(), out);
      case NUMBER -> out.append(number(node.doubleValue()));
      case BOOLEAN -> out.append(node.booleanValue());
      default -> out.append("null");
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.sort(names); // by UTF-16 unit, as the RFC orders them
    out.append('{');
    for (var name : names) {
      if (out.charAt(out.length() - 1) != '{') {
        out.append(',');
      }
      string(name, out);
      write(node.get(name), out.append(':'));
    }
    out.append('}');
  }

  private static void array(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      write(node.get(i), i == 0 ? out : out.append(','));
    }
    out.append(']');
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append("\\u").append(HEX.toHexDigits(c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** As ECMAScript prints a number: the fewest digits that read back as the same double. */
  static String number(double number) {
    if (number == 0) {
      return "0";
    }
    var sign = number < 0 ? "-" : "";
    var shortest = shortest(Math.abs(number));
    var digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return sign
        + (point > 21 || point < -5 ? exponential(digits, point - 1) : plain(digits, point));
  }

  /** Java never prints fewer than two digits, ECMAScript does (5e-324, not 4.9e-324). */
  private static BigDecimal shortest(double number) {
    var two = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    var one = two.round(new MathContext(1, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    return two.precision() == 2 && one.doubleValue() == number ? one : two;
  }

  private static String plain(String digits, int point) {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length()
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String exponential(String digits, int exponent) {
    var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
