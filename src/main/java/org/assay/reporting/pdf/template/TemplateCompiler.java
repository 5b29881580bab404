package org.assay.reporting.pdf.template;

import java.io.Serializable;
import java.util.HashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRDefaultCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.fill.JREvaluator;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a template without a compiler: what the engine cannot evaluate by itself must be a
 * quoted text or a part of the data ({@link TemplateEvaluator}). Anything else is a program, and is
 * refused. Public, since the engine creates it by name.
 */
public final class TemplateCompiler extends JRAbstractCompiler {
  public TemplateCompiler(JasperReportsContext context) {
    super(context, false);
  }

  @Override
  protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task)
      throws JRException {
    for (var expression : task.getExpressions()) {
      if (!TemplateEvaluator.knows(expression.getText())) {
        throw new JRException(
            "A template may not hold a program, only fields, parameters, plain text and parts of"
                + " the data: "
                + expression.getText());
      }
    }
    return new JRDefaultCompilationSourceCode("", null);
  }

  @Override
  protected @Nullable String compileUnits(
      JRCompilationUnit[] units, String path, java.io.File folder) {
    for (var unit : units) {
      var task = unit.getCompileTask();
      var texts = new HashMap<Integer, String>();
      task.getExpressions().forEach(it -> texts.put(task.getExpressionId(it), it.getText()));
      unit.setCompileData(texts);
    }
    return null;
  }

  @Override
  protected JREvaluator loadEvaluator(Serializable data, String unit) {
    return new TemplateEvaluator(data);
  }

  @Override
  protected void checkLanguage(String language) {
    // Whatever the language, an expression in it is refused.
  }

  /**
   * Asked for only where Java sources are written to a folder: by a compiler that needs them, which
   * this is not, or where the node's own settings keep them. A template cannot ask for it.
   */
  @Override
  protected String getSourceFileName(String unit) {
    throw new UnsupportedOperationException("Nothing is compiled to Java");
  }
}
