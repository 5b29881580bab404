package org.assay.reporting.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import net.sf.jasperreports.repo.SimpleRepositoryResourceContext;
import org.assay.platform.KeptResults;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.pdf.template.PaperSource;
import org.assay.reporting.pdf.template.TableTemplates;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.assay.reporting.pdf.template.TemplateLoader;
import org.assay.reporting.pdf.type.FontLoader;

/** Fills a report's template with one record and writes what comes out. */
public final class PaperRenderer {
  private static final int MOST_TRIES = 5;

  /** Layouts of tables that are kept: more than all reports of a partnership have. */
  private static final int LAYOUTS = 300;

  private final TemplateLoader templates;
  private final KeptResults<String, JasperReport> tables = new KeptResults<>(LAYOUTS);
  private final FontLoader fonts = new FontLoader();

  public PaperRenderer() {
    this(TemplateFiles.OURS);
  }

  PaperRenderer(TemplateFiles files) {
    templates = new TemplateLoader(files);
  }

  byte[] render(String report, Paper paper, Brand brand) {
    return write(fill(report, paper, brand), title(paper.masthead()));
  }

  /**
   * Several reports as one document, with what stands before them. That says on which pages they
   * stand, which depends on how long it is: so it is made until that no longer changes.
   */
  byte[] bind(FrontMatter.Maker maker, List<BoundReport> reports, Masthead masthead, Brand brand) {
    var behind = filled(reports, brand);
    var front = maker.of(HeadingPlaces.of(behind, 0));
    var before = filled(front.parts(), brand);
    for (int i = 0; i < MOST_TRIES; i++) {
      int length = length(before);
      front = maker.of(HeadingPlaces.of(behind, length));
      before = filled(front.parts(), brand);
      if (length(before) == length) {
        var all = Stream.concat(before.stream(), behind.stream()).toList();
        return write(all, title(masthead), front.links());
      }
    }
    throw new IllegalStateException("What stands before the reports changes its length for ever");
  }

  private static int length(List<PrintedReport> reports) {
    return reports.stream().mapToInt(PrintedReport::pages).sum();
  }

  private List<PrintedReport> filled(List<BoundReport> reports, Brand brand) {
    return reports.stream()
        .map(it -> new PrintedReport(it.bookmark(), fill(it.report(), it.paper(), brand)))
        .toList();
  }

  byte[] write(JasperPrint filled, PdfTitle title) {
    return write(List.of(new PrintedReport("", filled)), title, FrontMatter.NO_LINKS);
  }

  private byte[] write(
      List<PrintedReport> reports, PdfTitle title, Map<String, HeadingPlaces.Place> links) {
    var set = fonts.borrow();
    try {
      return new TaggedPdfWriter(set, links).write(reports, title);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fonts.giveBack(set);
    }
  }

  void compile(String path) {
    templates.template(path);
  }

  public void warm(String report) {
    compile(report + "/report");
    fonts.giveBack(fonts.borrow());
  }

  /** The paper as laid out, before it is written; what does not fit its place is marked as cut. */
  public JasperPrint fill(String report, Paper paper) {
    return fill(
        report, paper, Brand.NONE, Map.of(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true"));
  }

  private JasperPrint fill(String report, Paper paper, Brand brand) {
    return fill(report, paper, brand, Map.of());
  }

  private JasperPrint fill(String report, Paper paper, Brand brand, Map<String, String> settings) {
    var laidOut = new TableTemplates(templates, tables);
    var tree = new PaperTree(laidOut::location, DrawingRenderer::new).of(paper);
    return fill(report, tree, brand, laidOut, settings);
  }

  /**
   * @param sample as a sample file holds it
   */
  JasperPrint fill(String report, Map<String, ?> sample, Brand brand) {
    return fill(report, sample, brand, new TableTemplates(templates, tables), Map.of());
  }

  private JasperPrint fill(
      String report,
      Map<String, ?> tree,
      Brand brand,
      TableTemplates laidOut,
      Map<String, String> settings) {
    var template = templates.template(report + "/report");
    var source =
        SimpleJasperReportSource.from(
            template, report + "/report.jrxml", SimpleRepositoryResourceContext.of(report));
    var context = new TemplateRepository(templates, laidOut, brand).context();
    settings.forEach(context::setProperty);
    try {
      return JRFiller.fill(context, source, parameters(brand), PaperSource.of(tree));
    } catch (JRException e) {
      throw new IllegalStateException(
          "The report " + report + " cannot be filled: " + e.getMessage(), e);
    }
  }

  /**
   * How much a paper may say so that it fits one page: it is laid out and not written. At its
   * shortest it is what it is.
   *
   * @param paper for a room from 1 to the largest; with more room it is not shorter
   */
  int room(String report, IntFunction<? extends Paper> paper, int most, Brand brand) {
    int fits = 1;
    int may = most;
    int tried = most;
    while (fits < may) {
      if (fill(report, paper.apply(tried), brand).getPages().size() == 1) fits = tried;
      else may = tried - 1;
      tried = (fits + may + 1) / 2;
    }
    return fits;
  }

  /** Whether the two patterns of tables can take columns of every kind. */
  void layOut(ReportTable table) {
    new TableTemplates(templates, tables).location(table);
  }

  private static Map<String, Object> parameters(Brand brand) {
    var parameters = new HashMap<String, Object>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
    if (brand.logo() != null) parameters.put("logo", TemplateRepository.LOGO);
    return parameters;
  }

  private static PdfTitle title(Masthead m) {
    return new PdfTitle(m.title() + ", " + m.cycle(), m.partnership(), m.population(), m.asAt());
  }
}
