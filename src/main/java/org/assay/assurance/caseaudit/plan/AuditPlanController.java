package org.assay.assurance.caseaudit.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.AuditReaders;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The register of audits, and the plan of each. */
@Hidden
@Controller("/audits")
@Secured("AUDIT_LEAD")
@Produces(MediaType.TEXT_HTML)
class AuditPlanController {
  private final AuditRegisterPages register;
  private final AuditFormPages pages;
  private final AuditForm forms;
  private final CaseAudits audits;
  private final KeepAudit keep;
  private final PostedOnce once;

  AuditPlanController(
      AuditRegisterPages register,
      AuditFormPages pages,
      AuditForm forms,
      CaseAudits audits,
      KeepAudit keep,
      PostedOnce once) {
    this.register = register;
    this.pages = pages;
    this.forms = forms;
    this.audits = audits;
    this.keep = keep;
    this.once = once;
  }

  @Get
  @AuditReaders
  HttpResponse<?> all(Caller caller) {
    return HttpResponse.ok(View.of("audits/audits", register.page(caller)));
  }

  @Get("/new")
  HttpResponse<?> blank(Caller caller) {
    return show(HttpStatus.OK, caller, pages.proposed(caller), null);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    return once.answer(
        caller.personId(),
        body,
        () ->
            forms
                .read(caller, form, null)
                .<HttpResponse<?>>map(it -> HttpResponse.seeOther(at(keep.add(caller, it))))
                .orElseGet(() -> show(HttpStatus.UNPROCESSABLE_ENTITY, caller, form, null)));
  }

  @Get("/own")
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> blankOwn(Caller caller) {
    return HttpResponse.ok(View.of("audits/plan", pages.own(caller, pages.proposed(caller))));
  }

  /** An audit that an agency did by itself. */
  @Post("/own")
  @Secured({"RESPONDENT", "APPROVER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> addOwn(Caller caller, @Body Map<String, Object> body) {
    var organisation = caller.organisationId();
    if (organisation == null) throw unknown();
    var form = new FormInput(body);
    var draft = forms.readOwn(caller, form);
    if (draft.isEmpty()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("audits/plan", pages.own(caller, form)));
    }
    return once.answer(
        caller.personId(),
        body,
        () -> {
          var id = keep.addOwn(caller, draft.get(), organisation);
          return HttpResponse.seeOther(URI.create("/audits/" + id + "/results"));
        });
  }

  @Get("/{id}/plan")
  HttpResponse<?> plan(Caller caller, long id) {
    return audits
        .find(caller, id)
        .map(AuditPlanController::unclosed)
        .map(it -> show(HttpStatus.OK, caller, pages.stored(it), it))
        .orElseThrow(AuditPlanController::unknown);
  }

  @Post("/{id}/plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Caller caller, long id, @Body Map<String, Object> body) {
    var found = audits.find(caller, id);
    if (found.isEmpty()) throw unknown();
    var audit = unclosed(found.get());
    var form = new FormInput(body);
    if (!Integer.toString(audit.standing().version()).equals(form.text("version"))) {
      form.wrong(
          "Somebody else changed this plan while you were typing. Check what it says now, then"
              + " save again",
          "theme");
      return show(HttpStatus.CONFLICT, caller, form, audit);
    }
    var draft = forms.read(caller, form, audit);
    if (draft.isPresent() && keep.change(audit, draft.get())) {
      return HttpResponse.seeOther(at(id));
    }
    return show(HttpStatus.UNPROCESSABLE_ENTITY, caller, form, audit);
  }

  private HttpResponse<?> show(
      HttpStatus status, Caller caller, FormInput form, @Nullable CaseAudit changed) {
    return HttpResponse.status(status)
        .body(View.of("audits/plan", pages.page(caller, form, changed)));
  }

  /** What a closed audit was asked and when stands in its papers, so it changes no more. */
  private static CaseAudit unclosed(CaseAudit it) {
    if (!it.is(AuditState.CLOSED)) return it;
    throw new ProblemException(
        HttpStatus.CONFLICT, "audit/closed", "The audit is closed, so its plan cannot change.");
  }

  private static URI at(long id) {
    return URI.create("/audits/" + id);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/unknown");
  }
}
