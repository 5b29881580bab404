package org.assay.assurance.caseaudit.overview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import org.assay.assurance.caseaudit.form.OpenAudit;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.AuditReaders;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;

/** One audit, and the steps that its lead takes with it. */
@Hidden
@Controller("/audits/{id}")
@AuditReaders
@Produces(MediaType.TEXT_HTML)
class AuditController {
  private final CaseAudits audits;
  private final OpenAudit opening;
  private final CloseAudit closing;
  private final AuditPages pages;

  AuditController(CaseAudits audits, OpenAudit opening, CloseAudit closing, AuditPages pages) {
    this.audits = audits;
    this.opening = opening;
    this.closing = closing;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> one(Caller caller, long id) {
    return audits
        .find(caller, id)
        .map(it -> HttpResponse.ok(View.of("audits/audit", pages.page(caller, it))))
        .orElseThrow(AuditController::unknown);
  }

  @Post("/open")
  @Secured("AUDIT_LEAD")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(Caller caller, long id) {
    return audits
        .find(caller, id)
        .map(it -> moved(id, opening.open(caller, it), "audit/not-ready"))
        .orElseThrow(AuditController::unknown);
  }

  @Post("/close")
  @Secured("AUDIT_LEAD")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(Caller caller, long id) {
    return audits
        .find(caller, id)
        .map(it -> moved(id, closing.close(caller, it), "audit/not-finished"))
        .orElseThrow(AuditController::unknown);
  }

  private static HttpResponse<?> moved(long id, List<String> missing, String code) {
    if (!missing.isEmpty()) {
      throw new ProblemException(HttpStatus.CONFLICT, code, String.join(" ", missing));
    }
    return HttpResponse.seeOther(URI.create("/audits/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/unknown");
  }
}
