package org.assay.reporting.pdf.template;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles each template once, from its {@code .jrxml} and from nothing else. A template places
 * fields and parameters and holds no program ({@link TemplateRules}).
 */
public final class TemplateLoader {
  public static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();

  private final TemplateFiles files;
  private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

  public TemplateLoader(TemplateFiles files) {
    this.files = files;
  }

  public TemplateFiles files() {
    return files;
  }

  /**
   * @param path below {@code reports/}, without the suffix, for instance {@code return/report}
   * @throws TemplateFaultException when there is none, or it cannot be used
   */
  public JasperReport template(String path) {
    return compiled.computeIfAbsent(path, p -> compile(p, design(p)));
  }

  /** As the file describes it, to be compiled or changed first. */
  JasperDesign design(String path) {
    var file = path + ".jrxml";
    var text =
        files
            .find(file)
            .orElseThrow(
                () ->
                    new TemplateFaultException(
                        file, 0, "there is no such template", new IllegalStateException(file)));
    TemplateRules.check(file, text);
    try {
      return JRXmlLoader.load(CONTEXT, new ByteArrayInputStream(text));
    } catch (JRException | RuntimeException e) {
      throw TemplateFaults.of(file, text, e);
    }
  }

  JasperReport compile(String path, JasperDesign design) {
    try {
      return new TemplateCompiler(CONTEXT).compileReport(design);
    } catch (JRException | RuntimeException e) {
      var file = path + ".jrxml";
      throw TemplateFaults.of(file, files.find(file).orElse(new byte[0]), e);
    }
  }
}
