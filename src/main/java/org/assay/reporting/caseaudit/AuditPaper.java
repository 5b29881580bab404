package org.assay.reporting.caseaudit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.people.directory.Register;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;

/** Makes a paper on an audit in the form that is asked for. */
@Singleton
class AuditPaper {
  private static final String REPORT = "case-audit";
  private static final String BRIEFING = "briefing";

  private final CaseAudits audits;
  private final Forms forms;
  private final Chains chains;
  private final Register register;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final Clock clock;

  AuditPaper(
      CaseAudits audits,
      Forms forms,
      Chains chains,
      Register register,
      PdfRenderer renderer,
      Brands brands,
      Clock clock) {
    this.audits = audits;
    this.forms = forms;
    this.chains = chains;
    this.register = register;
    this.renderer = renderer;
    this.brands = brands;
    this.clock = clock;
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
    var papers = new CaseAuditPapers(figures, heading(figures.audit()));
    var brand = brands.of(figures.audit().partnershipId());
    if (!wanted.briefing()) {
      return bytes(
          REPORT,
          papers.report(audits.cases(figures.audit()), asked(figures.audit())),
          wanted.format(),
          brand);
    }
    return wanted.format() == Format.PDF
        ? renderer.onePage(BRIEFING, papers::briefing, CaseAuditPapers.MOST_ROOM, brand)
        : bytes(BRIEFING, papers.briefing(Integer.MAX_VALUE), wanted.format(), brand);
  }

  private List<Chain> asked(CaseAudit audit) {
    return chains.ofAudit(audit.partnershipId(), audit.id());
  }

  /** The briefing, as much of it as one page holds. */
  Briefing briefing(AuditFigures figures) {
    var papers = new CaseAuditPapers(figures, heading(figures.audit()));
    return renderer.fitted(BRIEFING, papers::briefing, CaseAuditPapers.MOST_ROOM, Brand.NONE);
  }

  /** The figures of a closed audit are those of the day on which it was closed. */
  private CaseAuditPapers.Heading heading(CaseAudit audit) {
    var closed = audit.standing().closedAt();
    return new CaseAuditPapers.Heading(
        register.partnership(audit.partnershipId()).orElseThrow(),
        forms.edition(audit),
        closed == null ? clock.instant() : closed);
  }

  private byte[] bytes(String report, Paper paper, Format format, Brand brand) {
    return switch (format) {
      case PDF -> renderer.render(report, paper, brand);
      case DOCX -> WordWriter.write(paper, brand);
      case XLSX -> WorkbookWriter.write(paper);
    };
  }
}
