package org.assay.reporting.file;

import jakarta.inject.Singleton;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;

/** Writes papers, those for print in the colour and with the logo of their partnership. */
@Singleton
public class PaperFiles {
  private final PdfRenderer renderer;
  private final Brands brands;

  PaperFiles(PdfRenderer renderer, Brands brands) {
    this.renderer = renderer;
    this.brands = brands;
  }

  /**
   * @param report the folder below {@code reports/} with the paper's template, for a PDF
   */
  public byte[] write(String report, Paper paper, PaperFormat format, long partnershipId) {
    return switch (format) {
      case PDF -> renderer.render(report, paper, brands.of(partnershipId));
      case DOCX -> WordWriter.write(paper, brands.of(partnershipId));
      case XLSX -> WorkbookWriter.write(paper);
      case CSV -> CsvWriter.write(paper);
    };
  }
}
