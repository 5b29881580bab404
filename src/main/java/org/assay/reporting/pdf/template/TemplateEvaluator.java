package org.assay.reporting.pdf.template;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.fill.JREvaluator;
import net.sf.jasperreports.engine.fill.JRFillField;
import net.sf.jasperreports.engine.fill.JRFillParameter;
import net.sf.jasperreports.engine.fill.JRFillVariable;

/** Evaluates the two expressions of a template for which JasperReports would compile Java. */
final class TemplateEvaluator extends JREvaluator {
  /** The location of a file, as Java writes a text. */
  private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*");

  /** What stands under a name in the data, whatever the data comes from. */
  private static final Pattern PART =
      Pattern.compile(
          "\\s*\\(\\((?:net\\.sf\\.jasperreports\\.engine\\.data\\.)?HierarchicalDataSource\\)\\s*"
              + "\\$P\\{REPORT_DATA_SOURCE\\}\\)\\.subDataSource\\(\"([A-Za-z0-9.]+)\"\\)\\s*");

  private final Map<?, ?> texts;
  private Map<String, JRFillParameter> parameters = Map.of();

  /**
   * @param texts of the expressions, by number
   */
  TemplateEvaluator(Object texts) {
    this.texts = (Map<?, ?>) texts;
  }

  static boolean knows(String expression) {
    return QUOTED.matcher(expression).matches() || PART.matcher(expression).matches();
  }

  @Override
  protected void customizedInit(
      Map<String, JRFillParameter> parameters,
      Map<String, JRFillField> fields,
      Map<String, JRFillVariable> variables) {
    this.parameters = parameters;
  }

  @Override
  protected Object evaluate(int id) {
    var text = requireNonNull(texts.get(id)).toString();
    var quoted = QUOTED.matcher(text);
    if (quoted.matches()) return quoted.group(1);
    var part = PART.matcher(text);
    if (!part.matches()) throw new IllegalStateException("Not an expression: " + text);
    return source().subDataSource(part.group(1));
  }

  private PaperSource source() {
    var parameter = requireNonNull(parameters.get(JRParameter.REPORT_DATA_SOURCE));
    return (PaperSource) requireNonNull(parameter.getValue());
  }

  @Override
  protected Object evaluateOld(int id) {
    return evaluate(id);
  }

  @Override
  protected Object evaluateEstimated(int id) {
    return evaluate(id);
  }
}
