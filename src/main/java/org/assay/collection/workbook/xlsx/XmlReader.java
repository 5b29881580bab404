package org.assay.collection.workbook.xlsx;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML by local names, with nothing fetched and no entity of its own expanded. */
final class XmlReader {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;

  private XmlReader(XMLStreamReader in) {
    this.in = in;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static XmlReader of(byte[] document) throws XMLStreamException {
    return new XmlReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(document)));
  }

  boolean next() throws XMLStreamException {
    if (!in.hasNext()) return false;
    if (in.next() == XMLStreamConstants.DTD) {
      throw new XMLStreamException("No workbook has a document type");
    }
    return true;
  }

  boolean starts(String name) {
    return in.isStartElement() && in.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return in.isEndElement() && in.getLocalName().equals(name);
  }

  boolean isText() {
    return in.isCharacters();
  }

  String text() {
    return in.getText();
  }

  /** By local name; empty when there is none. */
  String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
    }
    return "";
  }

  boolean flag(String name) {
    var said = attribute(name);
    return said.equals("1") || said.equals("true");
  }
}
