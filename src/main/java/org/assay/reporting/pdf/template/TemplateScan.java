package org.assay.reporting.pdf.template;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a template or a file of styles names, each with its line, as it stands in the file and
 * whether or not it is ever printed.
 */
final class TemplateScan {
  private static final Pattern PART = Pattern.compile("\\.subDataSource\\(\"([^\"]*)\"\\)");
  private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

  /** A word in braces that is neither a field nor a parameter. */
  private static final Pattern HELD = Pattern.compile("(?<!\\$[A-Z]?)\\{\\w+}");

  private static final Set<String> BANDS =
      Set.of(
          "band",
          "background",
          "title",
          "pageHeader",
          "columnHeader",
          "columnFooter",
          "pageFooter",
          "lastPageFooter",
          "summary",
          "noData");
  private static final Set<String> TEXTS = Set.of("staticText", "textField");
  private static final String WORDS = "java.lang.String";

  /** Something that is named. */
  record Named(String name, int line) {}

  /** A field or a parameter, with the class of its values. */
  record Typed(String name, String type, int line) {}

  /**
   * A file that is called.
   *
   * @param picture whether as a picture
   */
  record Called(String location, boolean picture, int line) {}

  /**
   * What stands in a text for a number.
   *
   * @param style of the text; empty where it has none
   */
  record Held(String written, String style, int line) {}

  /** What elements stand in: a band or a frame; a height of 0 is not asked about. */
  private record Room(int depth, int width, int height) {}

  final List<Typed> fields = new ArrayList<>();
  final List<Typed> parameters = new ArrayList<>();
  final List<Named> parts = new ArrayList<>();
  final List<Called> files = new ArrayList<>();
  final List<Held> held = new ArrayList<>();
  final List<Named> stylesUsed = new ArrayList<>();
  final List<String> stylesMade = new ArrayList<>();

  /** Elements that reach out of what they stand in, and how. */
  final List<Named> beyond = new ArrayList<>();

  private final Deque<Room> rooms = new ArrayDeque<>();

  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * What has begun and not ended.
   *
   * @param kind of an element of a page; empty for what is none
   * @param style empty where it has none
   */
  private record Open(String kind, String style) {
    static final Open NOTHING = new Open("", "");
  }

  private int width;

  private TemplateScan() {}

  /**
   * @throws TemplateFaultException where it is no XML
   */
  static TemplateScan of(String file, byte[] text) {
    var scan = new TemplateScan();
    try {
      var xml = TemplateRules.reader(new ByteArrayInputStream(text));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> scan.start(xml);
          case XMLStreamReader.END_ELEMENT -> scan.end();
          default -> {}
        }
      }
      return scan;
    } catch (XMLStreamException e) {
      throw TemplateFaults.of(file, text, e);
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    var line = xml.getLocation().getLineNumber();
    var name = xml.getLocalName();
    switch (name) {
      case "jasperReport" -> width = width(xml);
      case "field" -> fields.add(typed(xml, line));
      case "parameter" -> {
        // Deeper down it is what a part is given.
        if (open.size() == 1) parameters.add(typed(xml, line));
      }
      case "style" -> stylesMade.add(text(xml, "name", ""));
      case "template", "text", "expression", "dataSourceExpression" -> {
        words(xml, name, line);
        return;
      }
      default -> {}
    }
    var kind = name.equals("element") ? text(xml, "kind", "") : "";
    open.push(new Open(kind, text(xml, "style", "")));
    if (!kind.isEmpty()) element(xml, kind, line);
    else if (BANDS.contains(name) && number(xml, "height") > 0) {
      rooms.push(new Room(open.size(), width, number(xml, "height")));
    }
    var style = xml.getAttributeValue(null, "style");
    if (style != null) stylesUsed.add(new Named(style, line));
  }

  private void end() {
    if (!rooms.isEmpty() && rooms.peek().depth() == open.size()) rooms.pop();
    open.pop();
  }

  private static int width(XMLStreamReader xml) {
    var margins = number(xml, "leftMargin") + number(xml, "rightMargin");
    return Math.max(number(xml, "columnWidth"), number(xml, "pageWidth") - margins);
  }

  private void element(XMLStreamReader xml, String kind, int line) {
    var room = rooms.peek();
    if (room == null || kind.equals("elementGroup")) return;
    var x = number(xml, "x");
    var y = number(xml, "y");
    var right = x + number(xml, "width");
    var bottom = y + number(xml, "height");
    if (x < 0 || right > room.width()) {
      beyond.add(new Named(beyond(kind, x, right, room.width(), "wide"), line));
    } else if (y < 0 || room.height() > 0 && bottom > room.height()) {
      beyond.add(new Named(beyond(kind, y, bottom, room.height(), "high"), line));
    }
    if (kind.equals("frame")) rooms.push(new Room(open.size(), number(xml, "width"), 0));
  }

  private static String beyond(String kind, int from, int to, int room, String how) {
    return String.format(
        Locale.ROOT,
        "this %s reaches from %d to %d, and there is room from 0 to %d: make it less %s, or move"
            + " it",
        kind,
        from,
        to,
        room,
        how);
  }

  private void words(XMLStreamReader xml, String element, int line) throws XMLStreamException {
    var plain = text(xml, "type", "").equals("simpleText");
    var words = xml.getElementText();
    var part = PART.matcher(words);
    while (part.find()) parts.add(new Named(part.group(1), line));
    var in = Objects.requireNonNullElse(open.peek(), Open.NOTHING);
    if (TEXTS.contains(in.kind())) held(in, words, line);
    var picture = in.kind().equals("image");
    if (!element.equals("template") && !picture && !in.kind().equals("subreport")) return;
    var quoted = QUOTED.matcher(words);
    if (quoted.matches()) files.add(new Called(quoted.group(1), picture, line));
    else if (plain && !words.contains("$")) files.add(new Called(words.strip(), picture, line));
  }

  private void held(Open in, String words, int line) {
    var found = HELD.matcher(words);
    while (found.find()) {
      var before = words.substring(0, found.start());
      var at = line + (int) before.chars().filter(c -> c == '\n').count();
      held.add(new Held(found.group(), in.style(), at));
    }
  }

  private static Typed typed(XMLStreamReader xml, int line) {
    return new Typed(text(xml, "name", ""), text(xml, "class", WORDS), line);
  }

  private static String text(XMLStreamReader xml, String name, String otherwise) {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, name), otherwise);
  }

  /** 0 for what is left out or is no number, which JasperReports says itself. */
  private static int number(XMLStreamReader xml, String name) {
    var value = text(xml, name, "");
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
