package org.assay.reporting.caseaudit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.AuditReaders;
import org.assay.platform.Download;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.file.PaperName;
import org.assay.reporting.queue.RenderingQueue;

/** The papers on a case audit. */
@Hidden
@Controller
@AuditReaders
class CaseAuditReportController {
  private final AuditCounts counts;
  private final AuditPaper papers;
  private final RenderingQueue queue;
  private final AccessLog log;

  CaseAuditReportController(
      AuditCounts counts, AuditPaper papers, RenderingQueue queue, AccessLog log) {
    this.counts = counts;
    this.papers = papers;
    this.queue = queue;
    this.log = log;
  }

  @Get("/audits/{id}/reports/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> paper(Caller caller, long id, String file) {
    var wanted = AuditPaper.wanted(file);
    var found = wanted.flatMap(it -> counts.find(caller, id).filter(f -> mayHave(caller, f, it)));
    return found
        .map(it -> made(caller, it, wanted.orElseThrow()))
        .orElseThrow(() -> ProblemException.notFound("report/unknown"));
  }

  /** Agencies have the briefing alone; nobody has it before the audit is closed. */
  private static boolean mayHave(Caller caller, AuditFigures it, PaperName wanted) {
    return AuditPaper.isBriefing(wanted)
        ? it.audit().is(AuditState.CLOSED)
        : !AuditAccess.isOfAgency(caller);
  }

  private HttpResponse<?> made(Caller caller, AuditFigures it, PaperName wanted) {
    var bytes = queue.once(caller.personId(), () -> papers.bytes(it, wanted));
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        wanted.report(),
        Long.toString(it.audit().id()));
    var name = new PaperName(wanted.report() + "-" + it.audit().reference(), wanted.format());
    return Download.of(bytes, wanted.format().mediaType(), name.file());
  }
}
