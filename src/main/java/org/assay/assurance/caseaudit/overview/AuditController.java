package org.assay.assurance.caseaudit.overview;

import io.micronaut.http.HttpRequest;
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
import org.assay.platform.ErrorPages;
import org.assay.platform.View;

/** One audit, and the steps that its lead takes with it. */
@Hidden
@Controller("/audits/{id}")
@Secured({
  "AUDIT_LEAD",
  "PANEL_MEMBER",
  "PAS_MEMBER",
  "SCRUTINEER",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "READER",
  "RESPONDENT",
  "APPROVER",
  "CASE_AUDITOR"
})
@Produces(MediaType.TEXT_HTML)
class AuditController {
  private final CaseAudits audits;
  private final OpenAudit opening;
  private final CloseAudit closing;
  private final AuditPages pages;
  private final ErrorPages errors;

  AuditController(
      CaseAudits audits,
      OpenAudit opening,
      CloseAudit closing,
      AuditPages pages,
      ErrorPages errors) {
    this.audits = audits;
    this.opening = opening;
    this.closing = closing;
    this.pages = pages;
    this.errors = errors;
  }

  @Get
  HttpResponse<?> one(HttpRequest<?> request, Caller caller, long id) {
    return audits
        .find(caller, id)
        .<HttpResponse<?>>map(
            it -> HttpResponse.ok(View.of("audits/audit", pages.page(caller, it))))
        .orElseGet(() -> unknown(request));
  }

  @Post("/open")
  @Secured("AUDIT_LEAD")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, long id) {
    return audits
        .find(caller, id)
        .<HttpResponse<?>>map(it -> moved(request, id, opening.open(caller, it), "audit/not-ready"))
        .orElseGet(() -> unknown(request));
  }

  @Post("/close")
  @Secured("AUDIT_LEAD")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(HttpRequest<?> request, Caller caller, long id) {
    return audits
        .find(caller, id)
        .<HttpResponse<?>>map(
            it -> moved(request, id, closing.close(caller, it), "audit/not-finished"))
        .orElseGet(() -> unknown(request));
  }

  private HttpResponse<?> moved(
      HttpRequest<?> request, long id, List<String> missing, String code) {
    return missing.isEmpty()
        ? HttpResponse.seeOther(URI.create("/audits/" + id))
        : errors.answer(request, HttpStatus.CONFLICT, code, String.join(" ", missing));
  }

  private HttpResponse<?> unknown(HttpRequest<?> request) {
    return errors.notFound(request, "audit/unknown");
  }
}
