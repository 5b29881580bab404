package org.assay.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.assay.workbook.ArchiveReader.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads one sheet's cells, and the texts that sheets share. */
final class CellsReader {
  private static final int MOST_CELLS = 200_000;
  private static final int MOST_DIGITS = 400;
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final XmlReader in;
  private final List<String> shared;
  private final NavigableMap<Integer, NavigableMap<Integer, Content>> rows = new TreeMap<>();
  private int row = -1;
  private int column = -1;
  private int cells;

  private CellsReader(XmlReader in, List<String> shared) {
    this.in = in;
    this.shared = shared;
  }

  /** The texts in their order; how words sound, in brackets above them, is left out. */
  static List<String> shared(byte[] part) throws XMLStreamException {
    var texts = new ArrayList<String>();
    var in = XmlReader.of(part);
    while (in.next()) {
      if (in.starts("si")) texts.add(text(in, "si"));
    }
    return texts;
  }

  static Book.Sheet sheet(byte[] part, List<String> shared)
      throws XMLStreamException, RefusedException {
    var reader = new CellsReader(XmlReader.of(part), shared);
    reader.read();
    return new Book.Sheet(reader.rows);
  }

  private void read() throws XMLStreamException, RefusedException {
    while (in.next()) {
      if (in.starts("row")) {
        var number = in.attribute("r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
      } else if (in.starts("c")) {
        place(in.attribute("r"));
        var content = content(in.attribute("t"));
        if (content != null) put(content);
      }
    }
  }

  /** A cell without an address follows the one before it. */
  private void place(String address) {
    if (address.isEmpty()) {
      column++;
      return;
    }
    int at = 0;
    int letters = 0;
    while (at < address.length() && Character.isLetter(address.charAt(at))) {
      letters = letters * 26 + Character.toUpperCase(address.charAt(at++)) - 'A' + 1;
    }
    column = letters - 1;
  }

  private void put(Content content) throws RefusedException {
    if (++cells > MOST_CELLS) throw new RefusedException(Rejection.bomb());
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, content);
  }

  private @Nullable Content content(String type) throws XMLStreamException {
    var value = "";
    boolean formula = false;
    while (in.next() && !in.ends("c")) {
      if (in.starts("f")) formula = true;
      if (in.starts("v")) value = text(in, "v");
      if (in.starts("is")) value = text(in, "is");
    }
    return formula ? new Content.Formula() : value.isEmpty() ? null : typed(type, value);
  }

  private @Nullable Content typed(String type, String value) {
    return switch (type) {
      case "s" -> words(shared.get(Integer.parseInt(value.strip())));
      case "str", "inlineStr", "d" -> words(value);
      case "b" -> new Content.Flag(value.strip().equals("1") || value.strip().equals("true"));
      case "e" -> new Content.Failure(value);
      default -> number(value.strip());
    };
  }

  private static @Nullable Content words(String text) {
    return text.isBlank() ? null : new Content.Words(text);
  }

  private static Content number(String value) {
    var number = new BigDecimal(value);
    // No cell holds such a number; in plain digits it would fill the memory.
    return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
        ? new Content.Words(value)
        : new Content.Amount(number);
  }

  /** All text up to the end of the element, but how words sound. */
  private static String text(XmlReader in, String element) throws XMLStreamException {
    var text = new StringBuilder();
    int aside = 0;
    while (in.next() && !in.ends(element)) {
      if (in.starts("rPh")) aside++;
      if (in.ends("rPh")) aside--;
      if (aside == 0 && in.isText()) text.append(in.text());
    }
    return unescaped(text.toString());
  }

  /** Excel writes what XML cannot hold, and a carriage return, as {@code _x000D_}. */
  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
