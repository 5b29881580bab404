package org.assay.reporting.caseaudit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;

/** Makes a paper on an audit in the form that is asked for. */
@Singleton
class AuditPaper {
  private static final String REPORT = "case-audit";
  private static final String BRIEFING = "briefing";

  private final CaseAuditPapers papers;
  private final PdfRenderer renderer;
  private final Brands brands;

  AuditPaper(CaseAuditPapers papers, PdfRenderer renderer, Brands brands) {
    this.papers = papers;
    this.renderer = renderer;
    this.brands = brands;
  }

  enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param name of the paper: the report or the briefing
   */
  record Wanted(String name, Format format) {
    boolean briefing() {
      return name.equals(BRIEFING);
    }
  }

  /** For instance {@code case-audit.pdf}; a briefing has no tables, and so is no workbook. */
  static Optional<Wanted> wanted(String file) {
    return Arrays.stream(Format.values())
        .flatMap(it -> Stream.of(REPORT, BRIEFING).map(name -> new Wanted(name, it)))
        .filter(it -> !it.briefing() || it.format() != Format.XLSX)
        .filter(it -> (it.name() + "." + it.format().extension()).equals(file))
        .findFirst();
  }

  byte[] bytes(AuditFigures figures, Wanted wanted) {
    if (wanted.briefing() && wanted.format() == Format.PDF) return onePage(figures);
    var paper =
        wanted.briefing() ? papers.briefing(figures, Integer.MAX_VALUE) : papers.report(figures);
    return switch (wanted.format()) {
      case PDF -> pdf(REPORT, paper, figures);
      case DOCX -> WordWriter.write(paper, brands.of(figures.audit().partnershipId()));
      case XLSX -> WorkbookWriter.write(paper);
    };
  }

  private byte[] pdf(String report, Paper paper, AuditFigures figures) {
    return renderer.render(report, paper, brands.of(figures.audit().partnershipId()));
  }

  /** Says less until it fits; at its shortest it is what it is. */
  private byte[] onePage(AuditFigures figures) {
    var pdf = new byte[0];
    for (int room = CaseAuditPapers.MOST_ROOM; room > 0; room--) {
      pdf = pdf(BRIEFING, papers.briefing(figures, room), figures);
      if (pages(pdf) == 1) return pdf;
    }
    return pdf;
  }

  private static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
