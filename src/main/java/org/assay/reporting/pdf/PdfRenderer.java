package org.assay.reporting.pdf;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.Paper;

/**
 * Sets a report as a tagged PDF. Safe for any number of threads; holds no connection and reads no
 * clock.
 */
@Singleton
public final class PdfRenderer {
  private final PaperRenderer renderer;

  @Inject
  PdfRenderer(ReportTemplates templates) {
    renderer = new PaperRenderer(templates.files());
  }

  /** With the templates of the service alone. */
  public PdfRenderer() {
    renderer = new PaperRenderer();
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
    return renderer.render(report, paper, brand);
  }

  /** Reads and compiles a report's templates ahead of the first reader. */
  public void warm(String report) {
    renderer.warm(report);
  }
}
