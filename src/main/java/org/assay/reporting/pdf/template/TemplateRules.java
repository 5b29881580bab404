package org.assay.reporting.pdf.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a template may hold. JasperReports would run a scriptlet, load a class by its name or ask a
 * database; a template here does none of that, no matter who wrote it.
 */
public final class TemplateRules {
  private static final XMLInputFactory FACTORY = factory();

  /** What runs, asks or loads something. */
  private static final Set<String> REFUSED_ELEMENTS =
      Set.of("scriptlet", "query", "queryString", "import", "dataset", "datasetRun", "component");

  private static final Set<String> REFUSED_ATTRIBUTES =
      Set.of(
          "scriptletClass",
          "formatFactoryClass",
          "incrementerFactoryClass",
          "resourceBundle",
          "lazy",
          "markup");

  /** Of the library's own: others name classes that it would load. */
  private static final Set<String> PROPERTIES = Set.of("net.sf.jasperreports.data.adapter");

  /** What the PDF writer can set; everything else would fail when somebody asks for the report. */
  private static final Set<String> KINDS =
      Set.of(
          "textField",
          "staticText",
          "subreport",
          "image",
          "line",
          "rectangle",
          "frame",
          "break",
          "elementGroup");

  private static final Set<String> CLASSES = Set.of("java.lang.String", "java.lang.Boolean");

  /** An expression that another language would read otherwise is none that is evaluated here. */
  private static final Set<String> LANGUAGES = Set.of("java");

  private static final Map<String, Set<String>> ALLOWED =
      Map.of("kind", KINDS, "class", CLASSES, "language", LANGUAGES);

  private TemplateRules() {}

  /**
   * @throws TemplateFaultException naming the line of the first breach
   */
  public static void check(String file, byte[] template) {
    written(file, template);
    try {
      var xml = reader(new ByteArrayInputStream(template));
      var root = file.endsWith(".jrtx") ? "jasperTemplate" : "jasperReport";
      var first = true;
      while (xml.hasNext()) {
        var event = xml.next();
        if (event == XMLStreamReader.DTD)
          throw fault(file, xml, "a DOCTYPE is not allowed: remove it");
        if (event != XMLStreamReader.START_ELEMENT) continue;
        if (first && !xml.getLocalName().equals(root)) {
          throw fault(file, xml, "the first element must be " + root);
        }
        if (first && xml.getNamespaceURI() != null) {
          throw fault(
              file,
              xml,
              "this is a template of JasperReports 6 or earlier: open it in Studio 7 and save it");
        }
        first = false;
        element(file, xml);
      }
    } catch (XMLStreamException e) {
      throw TemplateFaults.of(file, template, e);
    }
  }

  /** Said here, since the reader of XML would write its own words to the console. */
  private static void written(String file, byte[] template) {
    var bytes = ByteBuffer.wrap(template);
    var read = UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(template.length + 1), true);
    if (read.isUnderflow()) return;
    var line = 1;
    for (var i = 0; i < bytes.position(); i++) if (template[i] == '\n') line++;
    var fault = "the file is not written in UTF-8: save it in UTF-8";
    throw new TemplateFaultException(file, line, fault, new IllegalStateException(fault));
  }

  private static void element(String file, XMLStreamReader xml) {
    if (REFUSED_ELEMENTS.contains(xml.getLocalName())) {
      throw fault(file, xml, "the element " + xml.getLocalName() + " is not allowed: remove it");
    }
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      var name = xml.getAttributeLocalName(i);
      var value = xml.getAttributeValue(i);
      if (name.equals("name") && value.startsWith("net.sf.") && !PROPERTIES.contains(value)) {
        throw fault(file, xml, "the property " + value + " is not allowed: remove it");
      }
      var allowed = ALLOWED.get(name);
      if (REFUSED_ATTRIBUTES.contains(name)) {
        throw fault(file, xml, "the attribute " + name + " is not allowed: remove it");
      }
      if (allowed != null && !allowed.contains(value)) {
        throw fault(
            file,
            xml,
            "%s=\"%s\" is not allowed: write %s"
                .formatted(name, value, String.join(" or ", new TreeSet<>(allowed))));
      }
    }
  }

  private static TemplateFaultException fault(String file, XMLStreamReader xml, String fault) {
    return new TemplateFaultException(
        file, xml.getLocation().getLineNumber(), fault, new IllegalStateException(fault));
  }

  /** Reads a template and nothing that it refers to. */
  static XMLStreamReader reader(InputStream template) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(template);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }
}
