package org.assay.reporting.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.assay.reporting.paper.Masthead;

/** Fills a report's template with one record and writes what comes out. */
public final class PaperRenderer {
  private final TemplateLoader templates = new TemplateLoader();
  private final TableTemplateLoader tables = new TableTemplateLoader(templates);
  private final FontLoader fonts = new FontLoader();

  public byte[] render(String report, Record paper, Masthead masthead) {
    var filled = fill(report, paper);
    var set = fonts.borrow();
    try {
      return new TaggedPdfWriter(set).write(List.of(filled), title(masthead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fonts.giveBack(set);
    }
  }

  public void warm(String report) {
    templates.parameters(report);
    fonts.giveBack(fonts.borrow());
  }

  /** The paper as laid out, before it is written. */
  public JasperPrint fill(String report, Record paper) {
    var parameters = new HashMap<String, Object>(templates.parameters(report));
    parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
    var template = templates.template(report + "/report");
    var fields = new FieldsLoader(tables).fields(paper, template);
    try {
      return JasperFillManager.getInstance(TemplateLoader.CONTEXT)
          .fill(
              template, parameters, new JRMapCollectionDataSource(List.<Map<String, ?>>of(fields)));
    } catch (JRException e) {
      throw new IllegalStateException(
          "The report " + report + " cannot be filled: " + e.getMessage(), e);
    }
  }

  private static PdfTitle title(Masthead m) {
    return new PdfTitle(m.title() + ", " + m.cycle(), m.partnership(), m.population(), m.asAt());
  }
}
