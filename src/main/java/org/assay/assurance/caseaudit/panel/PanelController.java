package org.assay.assurance.caseaudit.panel;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.caseaudit.form.FormReads;
import org.assay.assurance.caseaudit.panel.GradeCase.Wanted;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where the panel reads a case side by side and judges it. */
@Hidden
@Controller("/audits/{id}/panel/{case}")
@Secured({"AUDIT_LEAD", "PANEL_MEMBER", "PAS_MEMBER", "SCRUTINEER"})
@Produces(MediaType.TEXT_HTML)
class PanelController {
  private final CaseAudits audits;
  private final Panels panels;
  private final GradeCase grading;
  private final PanelPages pages;
  private final FormReads reads;

  PanelController(
      CaseAudits audits, Panels panels, GradeCase grading, PanelPages pages, FormReads reads) {
    this.audits = audits;
    this.panels = panels;
    this.grading = grading;
    this.pages = pages;
    this.reads = reads;
  }

  private record Found(CaseAudit audit, AuditCase subject) {}

  private Optional<Found> find(Caller caller, long id, long number) {
    return audits
        .find(caller, id)
        .filter(it -> panels.mayRead(caller, it))
        .flatMap(it -> audits.oneCase(it, number).map(subject -> new Found(it, subject)));
  }

  @Get
  HttpResponse<?> one(Caller caller, long id, @PathVariable("case") long number) {
    return find(caller, id, number)
        .map(
            it ->
                HttpResponse.ok(
                    View.of(
                        "audits/panel-case",
                        seen(caller, it)
                            .map(found -> pages.page(caller, it.audit(), found))
                            .orElseGet(() -> pages.waiting(caller, it.audit(), it.subject())))))
        .orElseThrow(PanelController::unknown);
  }

  /** The case with its forms, whose reading is noted. */
  private Optional<PanelCase> seen(Caller caller, Found it) {
    var found = panels.find(caller, it.audit(), it.subject());
    found.ifPresent(one -> reads.viewed(caller, one.forms()));
    return found;
  }

  @Get("/{domain}")
  HttpResponse<?> domain(
      Caller caller,
      long id,
      @PathVariable("case") long number,
      String domain,
      @Nullable @QueryValue String saved) {
    return find(caller, id, number)
        .map(it -> show(caller, it, domain, HttpStatus.OK, null, null, saved != null))
        .orElseThrow(PanelController::unknown);
  }

  @Post("/{domain}")
  @Secured({"AUDIT_LEAD", "PANEL_MEMBER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> grade(
      Caller caller,
      long id,
      @PathVariable("case") long number,
      String domain,
      @Body Map<String, Object> body) {
    var found = find(caller, id, number).orElse(null);
    if (found == null) throw unknown();
    var form = new FormInput(body);
    var wanted =
        new Wanted(
            domain,
            form.text("grade"),
            form.text("rationale"),
            form.orNull("disagreement"),
            PanelPages.version(form));
    return switch (grading.grade(caller, found.audit(), found.subject(), wanted)) {
      case GradeCase.Outcome.Saved _ ->
          HttpResponse.seeOther(
              URI.create(
                  PanelPages.base(found.audit(), found.subject()) + "/" + domain + "?saved=yes"));
      case GradeCase.Outcome.Invalid(var faults) -> {
        faults.forEach((box, why) -> form.wrong(why, box));
        yield show(caller, found, domain, HttpStatus.UNPROCESSABLE_ENTITY, form, null, false);
      }
      case GradeCase.Outcome.Stale(var theirs) -> {
        form.wrong(
            "Somebody else judged this while you were typing. Both are shown. Save again to replace"
                + " theirs with yours",
            "clash");
        yield show(caller, found, domain, HttpStatus.CONFLICT, form, theirs, false);
      }
      case GradeCase.Outcome.NotIn _ -> throw notIn();
      case GradeCase.Outcome.NotFound _ -> throw ClosedAudit.orElse(found.audit(), unknown());
    };
  }

  private HttpResponse<?> show(
      Caller caller,
      Found it,
      String key,
      HttpStatus status,
      @Nullable FormInput typed,
      @Nullable PanelGrade theirs,
      boolean saved) {
    var found = seen(caller, it).orElse(null);
    if (found == null) throw notIn();
    return found.domains().stream()
        .filter(domain -> domain.key().equals(key))
        .findFirst()
        .map(
            domain ->
                HttpResponse.status(status)
                    .body(
                        View.of(
                            "audits/panel-domain",
                            pages.domain(caller, it.audit(), found, domain, typed, theirs, saved))))
        .orElseThrow(PanelController::unknown);
  }

  private static ProblemException notIn() {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "audit/forms-missing",
        "The panel can read and judge this case once every agency has sent its form.");
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/case-unknown");
  }
}
