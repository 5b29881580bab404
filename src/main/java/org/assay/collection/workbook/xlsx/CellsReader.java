package org.assay.collection.workbook.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.assay.collection.workbook.xlsx.ArchiveReader.RefusedException;
import org.assay.engine.questionset.BlankText;
import org.jspecify.annotations.Nullable;

/** Reads one sheet's cells, and the texts that sheets share. */
final class CellsReader {
  private static final int MOST_CELLS = 200_000;
  private static final int MOST_DIGITS = 400;

  /** As many as a spreadsheet shows; what follows comes of its counting in halves. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final XmlReader in;
  private final List<String> shared;
  private final CellStyles styles;
  private final NavigableMap<Integer, NavigableMap<Integer, CellContent>> rows = new TreeMap<>();
  private int row = -1;
  private int column = -1;
  private int cells;

  private CellsReader(XmlReader in, List<String> shared, CellStyles styles) {
    this.in = in;
    this.shared = shared;
    this.styles = styles;
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

  static WorkbookCells.Sheet sheet(byte[] part, List<String> shared, CellStyles styles)
      throws XMLStreamException, RefusedException {
    var reader = new CellsReader(XmlReader.of(part), shared, styles);
    reader.read();
    return new WorkbookCells.Sheet(reader.rows);
  }

  private void read() throws XMLStreamException, RefusedException {
    while (in.next()) {
      if (in.starts("row")) {
        var number = in.attribute("r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
      } else if (in.starts("c")) {
        place(in.attribute("r"));
        var content = content(in.attribute("t"), styles.of(in.attribute("s")));
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

  private void put(CellContent content) throws RefusedException {
    if (++cells > MOST_CELLS) throw new RefusedException(Rejection.bomb());
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, content);
  }

  private @Nullable CellContent content(String type, NumberFormat format)
      throws XMLStreamException {
    var value = "";
    boolean formula = false;
    while (in.next() && !in.ends("c")) {
      if (in.starts("f")) formula = true;
      if (in.starts("v")) value = text(in, "v");
      if (in.starts("is")) value = text(in, "is");
    }
    return formula
        ? new CellContent.Formula()
        : value.isEmpty() ? null : typed(type, value, format);
  }

  private @Nullable CellContent typed(String type, String value, NumberFormat format) {
    return switch (type) {
      case "s" -> words(shared(Integer.parseInt(value.strip())));
      case "str", "inlineStr" -> words(value);
      case "d" -> iso(value.strip(), format);
      case "b" -> new CellContent.Flag(value.strip().equals("1") || value.strip().equals("true"));
      case "e" -> new CellContent.Failure(value);
      default -> number(value.strip(), format);
    };
  }

  /** A number that no text has is not what a program writes. */
  private String shared(int number) {
    if (number < 0 || number >= shared.size()) {
      throw new IllegalArgumentException("No shared text has the number " + number);
    }
    return shared.get(number);
  }

  /** In a workbook that keeps days as ISO 8601 has them, with or without a time of day. */
  private static @Nullable CellContent iso(String value, NumberFormat format) {
    try {
      var day = LocalDate.parse(value.replaceFirst("[T ].*", ""));
      return new CellContent.Day(day, format.isDay() ? format : NumberFormat.DAY);
    } catch (DateTimeException notADay) {
      return words(value);
    }
  }

  private static @Nullable CellContent words(String text) {
    return BlankText.is(text) ? null : new CellContent.Words(text);
  }

  private CellContent number(String value, NumberFormat format) {
    var number = new BigDecimal(value);
    // No cell holds such a number; in plain digits it would fill the memory.
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      return new CellContent.Words(value);
    }
    var day = format.isDay() ? DayText.counted(number, styles.from1904()) : null;
    return day == null
        ? new CellContent.Amount(number.round(SHOWN), format)
        : new CellContent.Day(day, format);
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
