package org.assay.reporting.caseaudit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.people.directory.Register;
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
import org.assay.reporting.paper.Brand;
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
  private final PaperFiles files;
  private final Brands brands;
  private final Clock clock;

  AuditPaper(
      CaseAudits audits,
      Forms forms,
      Chains chains,
      Register register,
      PdfRenderer renderer,
      PaperFiles files,
      Brands brands,
      Clock clock) {
    this.audits = audits;
    this.forms = forms;
    this.chains = chains;
    this.register = register;
    this.renderer = renderer;
    this.files = files;
    this.brands = brands;
    this.clock = clock;
  }

  /** For instance {@code case-audit.pdf}; a briefing has no tables, and so is no workbook. */
  static Optional<PaperName> wanted(String file) {
    return PaperName.of(file)
        .filter(it -> it.format().printed() || it.format() == PaperFormat.XLSX && !isBriefing(it))
        .filter(it -> it.report().equals(REPORT) || isBriefing(it));
  }

  static boolean isBriefing(PaperName wanted) {
    return wanted.report().equals(BRIEFING);
  }

  byte[] bytes(AuditFigures figures, PaperName wanted) {
    var papers = new CaseAuditPapers(figures, heading(figures.audit()));
    var partnership = figures.audit().partnershipId();
    if (isBriefing(wanted) && wanted.format() == PaperFormat.PDF) {
      return renderer.onePage(
          BRIEFING, papers::briefing, CaseAuditPapers.MOST_ROOM, brands.of(partnership));
    }
    var paper =
        isBriefing(wanted)
            ? papers.briefing(Integer.MAX_VALUE)
            : papers.report(audits.cases(figures.audit()), asked(figures.audit()));
    return files.write(wanted.report(), paper, wanted.format(), partnership);
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
}
