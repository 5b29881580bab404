package org.assay.evidence.check;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of an Office file as Office does: by its own encoding, with what stands for a letter
 * put in its place. No such part has a document type, in which it could say what else stands for
 * what.
 */
final class PartReader {
  private static final XMLInputFactory FACTORY = factory();
  private static final Pattern DDE =
      Pattern.compile("\\bDDE(?:AUTO)?\\b", Pattern.CASE_INSENSITIVE);

  private PartReader() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * What a part names.
   *
   * @param external whether it lies outside the file
   */
  record Relation(String type, boolean external) {}

  static List<Relation> relations(InputStream part) throws XMLStreamException {
    var found = new ArrayList<Relation>();
    walk(
        part,
        in -> {
          if (starts(in, "Relationship")) {
            var mode = attribute(in, "TargetMode").strip();
            found.add(new Relation(attribute(in, "Type"), mode.equalsIgnoreCase("External")));
          }
        });
    return found;
  }

  /** Values of the attribute of this name, of any element. */
  static Set<String> attributes(InputStream part, String name) throws XMLStreamException {
    var found = new HashSet<String>();
    walk(
        part,
        in -> {
          if (in.isStartElement()) found.add(attribute(in, name));
        });
    return found;
  }

  /** Local names of its elements. */
  static Set<String> names(InputStream part) throws XMLStreamException {
    var found = new HashSet<String>();
    walk(
        part,
        in -> {
          if (in.isStartElement()) found.add(local(in.getLocalName()));
        });
    return found;
  }

  /** Whether a field or a link of it starts another program; a field may be cut into pieces. */
  static boolean startsPrograms(InputStream part) throws XMLStreamException {
    var fields = new FieldText();
    walk(part, fields::meet);
    return fields.starts || DDE.matcher(fields.text).find();
  }

  private static final class FieldText {
    private final StringBuilder text = new StringBuilder();
    private boolean inside;
    private boolean starts;

    void meet(XMLStreamReader in) {
      if (starts(in, "ddeLink")) starts = true;
      if (in.isStartElement()) {
        inside = starts(in, "instrText");
        if (starts(in, "fldChar")) text.append(' ');
        var simple = attribute(in, "instr");
        if (!simple.isEmpty()) text.append(' ').append(simple).append(' ');
      }
      if (in.isEndElement()) inside = false;
      if (inside && in.isCharacters()) text.append(in.getText());
    }
  }

  private static void walk(InputStream part, Consumer<XMLStreamReader> met)
      throws XMLStreamException {
    XMLStreamReader in;
    synchronized (FACTORY) {
      in = FACTORY.createXMLStreamReader(part);
    }
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("No part has a document type");
      }
      met.accept(in);
    }
  }

  private static boolean starts(XMLStreamReader in, String name) {
    return in.isStartElement() && local(in.getLocalName()).equals(name);
  }

  /** Without the prefix, which each program chooses. */
  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** By local name; empty when there is none. */
  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (local(in.getAttributeLocalName(i)).equals(name)) return in.getAttributeValue(i);
    }
    return "";
  }
}
