package org.assay.reporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignReportTemplate;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.JREvaluator;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * Compiles each template once, from the {@code .jrxml} on our own class path and from nowhere else.
 * A template places fields and parameters and holds no program: an expression that would need a
 * compiler is refused.
 */
public final class TemplateLoader {
  static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();
  static final String STYLES = "styles";
  private static final String PART = "part.";

  private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();
  private final JRTemplate styles = loadStyles();

  /**
   * @param path below {@code reports/}, without the suffix, for instance {@code return/report}
   */
  JasperReport template(String path) {
    return compiled.computeIfAbsent(path, p -> compile(read(p)));
  }

  /** The templates that a report names by its parameters {@code part.…}, and the styles. */
  Map<String, Object> parameters(String report) {
    var parameters = new ConcurrentHashMap<String, Object>();
    parameters.put(STYLES, styles);
    addParts(report, template(report + "/report"), parameters);
    return parameters;
  }

  JasperReport compile(JasperDesign design) {
    try {
      var parameter = new JRDesignParameter();
      parameter.setName(STYLES);
      parameter.setValueClass(JRTemplate.class);
      design.addParameter(parameter);
      design.addTemplate(new JRDesignReportTemplate(new JRDesignExpression("$P{" + STYLES + "}")));
      return new PlainCompiler(CONTEXT).compileReport(design);
    } catch (JRException e) {
      throw new IllegalStateException(
          "The report template " + design.getName() + " does not compile: " + e.getMessage(), e);
    }
  }

  private void addParts(String report, JasperReport template, Map<String, Object> parameters) {
    for (var parameter : template.getParameters()) {
      var name = parameter.getName();
      if (name.startsWith(PART) && !parameters.containsKey(name)) {
        var part = template(partPath(report, name.substring(PART.length())));
        parameters.put(name, part);
        addParts(report, part, parameters);
      }
    }
  }

  private static String partPath(String report, String part) {
    var own = report + "/" + part;
    return TemplateLoader.class.getResource("/reports/" + own + ".jrxml") == null
        ? "shared/" + part
        : own;
  }

  private static JasperDesign read(String path) {
    try (var in = resource("/reports/" + path + ".jrxml")) {
      return JRXmlLoader.load(CONTEXT, in);
    } catch (JRException | IOException e) {
      throw new IllegalStateException(
          "The report template " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static JRTemplate loadStyles() {
    try (var in = resource("/reports/shared/styles.jrtx")) {
      return JRXmlTemplateLoader.getInstance(CONTEXT).loadTemplate(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String path) {
    var in = TemplateLoader.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("There is no report template " + path);
    }
    return in;
  }

  /**
   * Lets through only what the engine evaluates by itself. Public, since the engine creates it by
   * name.
   */
  public static final class PlainCompiler extends JRAbstractCompiler {
    public PlainCompiler(JasperReportsContext context) {
      super(context, false);
    }

    @Override
    protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task)
        throws JRException {
      var programs = task.getExpressions().stream().map(e -> e.getText()).toList();
      throw new JRException(
          "A template may hold only fields, parameters and plain text, not " + programs);
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String path, java.io.File folder) {
      throw new UnsupportedOperationException("Nothing is compiled to Java");
    }

    @Override
    protected JREvaluator loadEvaluator(Serializable data, String unit) {
      throw new UnsupportedOperationException("No template holds compiled code");
    }

    @Override
    protected void checkLanguage(String language) {
      // Whatever the language, an expression in it is refused.
    }

    @Override
    protected String getSourceFileName(String unit) {
      throw new UnsupportedOperationException("Nothing is compiled to Java");
    }
  }
}
