package org.assay.reporting.pdf.template;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
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

  private static final Map<String, Set<String>> ALLOWED = Map.of("kind", KINDS, "class", CLASSES);

  private TemplateRules() {}

  /**
   * @throws TemplateFaultException naming the line of the first breach
   */
  public static void check(String file, byte[] template) {
    try {
      var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(template));
      var root = file.endsWith(".jrtx") ? "jasperTemplate" : "jasperReport";
      var first = true;
      while (xml.hasNext()) {
        var event = xml.next();
        if (event == XMLStreamReader.DTD) throw fault(file, xml, "a DOCTYPE is not allowed");
        if (event != XMLStreamReader.START_ELEMENT) continue;
        if (first && !xml.getLocalName().equals(root)) {
          throw fault(file, xml, "the first element must be " + root);
        }
        first = false;
        element(file, xml);
      }
    } catch (XMLStreamException e) {
      throw TemplateFaults.of(file, template, e);
    }
  }

  private static void element(String file, XMLStreamReader xml) {
    if (REFUSED_ELEMENTS.contains(xml.getLocalName())) {
      throw fault(file, xml, "the element " + xml.getLocalName() + " is not allowed");
    }
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      var name = xml.getAttributeLocalName(i);
      var value = xml.getAttributeValue(i);
      if (name.equals("name") && value.startsWith("net.sf.") && !PROPERTIES.contains(value)) {
        throw fault(file, xml, "the property " + value + " is not allowed");
      }
      var allowed = ALLOWED.get(name);
      if (REFUSED_ATTRIBUTES.contains(name)) {
        throw fault(file, xml, "the attribute " + name + " is not allowed");
      }
      if (allowed != null && !allowed.contains(value)) {
        throw fault(file, xml, name + "=\"" + value + "\" is not allowed");
      }
    }
  }

  private static TemplateFaultException fault(String file, XMLStreamReader xml, String fault) {
    return new TemplateFaultException(
        file, xml.getLocation().getLineNumber(), fault, new IllegalStateException(fault));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }
}
