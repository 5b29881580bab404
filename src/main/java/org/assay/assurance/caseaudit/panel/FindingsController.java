package org.assay.assurance.caseaudit.panel;

import static java.util.Objects.requireNonNull;

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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.caseaudit.panel.AuditFindings.Wanted;
import org.assay.assurance.caseaudit.setup.AuditInput;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;
import org.assay.platform.problem.ProblemException;

/** Where the panel writes what it found, and answers the key lines of enquiry. */
@Hidden
@Controller("/audits/{id}/findings")
@Secured({"AUDIT_LEAD", "PANEL_MEMBER"})
@Produces(MediaType.TEXT_HTML)
class FindingsController {
  private static final int LONGEST = 4000;

  private final CaseAudits audits;
  private final Panels panels;
  private final AuditFindings findings;
  private final KeepAudit keep;
  private final FindingsPages pages;
  private final PostedOnce once;
  private final NoChild noChild;

  FindingsController(
      CaseAudits audits,
      Panels panels,
      AuditFindings findings,
      KeepAudit keep,
      FindingsPages pages,
      PostedOnce once,
      NoChild noChild) {
    this.audits = audits;
    this.panels = panels;
    this.findings = findings;
    this.keep = keep;
    this.pages = pages;
    this.once = once;
    this.noChild = noChild;
  }

  private Optional<CaseAudit> readable(Caller caller, long id) {
    return audits.find(caller, id).filter(it -> panels.mayRead(caller, it));
  }

  private Optional<CaseAudit> writable(Caller caller, long id) {
    return audits.find(caller, id).filter(it -> panels.mayGrade(caller, it));
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return readable(caller, id)
        .map(it -> page(HttpStatus.OK, caller, it, new FormInput(Map.of())))
        .orElseThrow(FindingsController::unknown);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Caller caller, long id, @Body Map<String, Object> body) {
    var audit = writable(caller, id).orElse(null);
    if (audit == null) throw refused(caller, id);
    return once.answer(caller.personId(), body, () -> added(caller, audit, new FormInput(body)));
  }

  private HttpResponse<?> added(Caller caller, CaseAudit audit, FormInput form) {
    findings
        .add(
            caller,
            audit,
            new Wanted(
                form.text("kind"),
                form.has("repeated"),
                form.text("domain"),
                form.text("words"),
                new HashSet<>(form.all("cases"))))
        .forEach((box, why) -> form.wrong(why, box));
    return form.isSound()
        ? back(audit.id())
        : page(HttpStatus.UNPROCESSABLE_ENTITY, caller, audit, form);
  }

  @Post("/{finding}/removed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Caller caller, long id, long finding) {
    var audit = writable(caller, id).orElse(null);
    if (audit == null) throw refused(caller, id);
    if (!findings.remove(audit, finding)) throw ProblemException.notFound("finding/unknown");
    return back(id);
  }

  @Post("/lines/{line}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(Caller caller, long id, long line, @Body Map<String, Object> body) {
    var audit = writable(caller, id).orElse(null);
    if (audit == null) throw refused(caller, id);
    var found = line(audit, line).orElse(null);
    if (found == null) throw ProblemException.notFound("audit/line-unknown");
    var form = new FormInput(body);
    var box = "line-" + line;
    var verdict = form.text(box);
    if (KeyLineVerdict.of(verdict).isEmpty()) form.wrong("Select what the cases show", box);
    var said =
        AuditInput.required(form, box + "-answer", "Enter what the cases show, and how", LONGEST);
    noChild.fault(said).ifPresent(why -> form.wrong(why, box + "-answer"));
    if (form.isSound() && !keep.answer(audit, found, verdict, said, PanelPages.version(form))) {
      form.wrong(
          "Somebody else answered this while you were typing. Their answer is shown; save again to"
              + " replace it",
          box + "-answer");
      return page(HttpStatus.CONFLICT, caller, audit, form);
    }
    return form.isSound() ? back(id) : page(HttpStatus.UNPROCESSABLE_ENTITY, caller, audit, form);
  }

  private Optional<KeyLine> line(CaseAudit audit, long id) {
    return audits.lines(audit).stream().filter(it -> requireNonNull(it.id()) == id).findFirst();
  }

  private HttpResponse<?> page(HttpStatus status, Caller caller, CaseAudit audit, FormInput form) {
    return HttpResponse.status(status)
        .body(View.of("audits/findings", pages.page(caller, audit, form)));
  }

  private static HttpResponse<?> back(long id) {
    return HttpResponse.seeOther(URI.create("/audits/" + id + "/findings"));
  }

  /** Of a page that was open when the audit closed. */
  private ProblemException refused(Caller caller, long id) {
    return readable(caller, id)
        .map(it -> ClosedAudit.orElse(it, unknown()))
        .orElseGet(FindingsController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/unknown");
  }
}
