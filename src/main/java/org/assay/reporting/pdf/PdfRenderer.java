package org.assay.reporting.pdf;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.template.TemplateFaults;
import org.assay.reporting.pdf.template.TemplateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a report as a tagged PDF. Safe for any number of threads; holds no connection and reads no
 * clock.
 */
@Singleton
public final class PdfRenderer {
  private static final Logger LOG = LoggerFactory.getLogger(PdfRenderer.class);

  private final PaperRenderer renderer;

  /** With our own templates; null where those are the first choice. */
  private final @Nullable PaperRenderer ours;

  @Inject
  PdfRenderer(ReportTemplates templates) {
    this(templates.files());
  }

  PdfRenderer(TemplateFiles files) {
    renderer = new PaperRenderer(files);
    ours = files.equals(TemplateFiles.OURS) ? null : new PaperRenderer();
  }

  /** With the templates of the service alone. */
  public PdfRenderer() {
    this(TemplateFiles.OURS);
  }

  /**
   * A template of a partnership may have a fault that the sample did not show. Its reader gets the
   * report with ours, and whoever runs the service is told.
   */
  private <T> T set(String report, Function<PaperRenderer, T> work) {
    try {
      return work.apply(renderer);
    } catch (RuntimeException e) {
      if (ours == null) throw e;
      var made = work.apply(ours);
      LOG.error(
          "The report {} could not be set with the partnership's templates, ours were used: {}",
          report,
          TemplateFaults.why(e));
      return made;
    }
  }

  /**
   * @param report the folder below {@code reports/} whose {@code report.jrxml} places the record's
   *     parts
   * @return a PDF/UA-1 document in British English
   */
  public byte[] render(String report, Paper paper) {
    return render(report, paper, Brand.NONE);
  }

  /** The same in a partnership's colour and with its logo. */
  public byte[] render(String report, Paper paper, Brand brand) {
    return set(report, it -> it.render(report, paper, brand));
  }

  /**
   * A paper of one page: as much of it as fits, and at its shortest what it is.
   *
   * @param paper for a room from 1 to {@code most}; with more room it is not shorter
   */
  public byte[] onePage(String report, IntFunction<? extends Paper> paper, int most, Brand brand) {
    return render(report, fitted(report, paper, most, brand), brand);
  }

  /** The same before it is written. */
  public <T extends Paper> T fitted(String report, IntFunction<T> paper, int most, Brand brand) {
    return paper.apply(set(report, it -> it.room(report, paper, most, brand)));
  }

  /**
   * Several reports as one document with one row of page numbers, a bookmark for each and for each
   * of its headings, and links from what stands before them.
   *
   * @param masthead of the whole, for its title and the claims in its metadata
   * @return a PDF/UA-1 document in British English
   */
  public byte[] bind(
      FrontMatter.Maker front, List<BoundReport> reports, Masthead masthead, Brand brand) {
    return set(masthead.title(), it -> it.bind(front, reports, masthead, brand));
  }

  /** Reads and compiles a report's templates ahead of the first reader. */
  public void warm(String report) {
    renderer.warm(report);
  }
}
