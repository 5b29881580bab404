package org.assay.assurance.caseaudit.panel;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.caseaudit.form.FormReads;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditAgency;
import org.assay.assurance.caseaudit.setup.AuditInput;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.problem.ProblemException;

/** What each agency is told: its own grades beside the panel's, with words of the audit lead. */
@Hidden
@Controller("/audits/{id}/feedback/{organisation}")
@Secured({"AUDIT_LEAD", "RESPONDENT", "APPROVER", "CASE_AUDITOR"})
@Produces(MediaType.TEXT_HTML)
class FeedbackController {
  private static final int LONGEST = 4000;

  private final CaseAudits audits;
  private final Panels panels;
  private final KeepAudit keep;
  private final FormReads reads;
  private final NoChild noChild;

  FeedbackController(
      CaseAudits audits, Panels panels, KeepAudit keep, FormReads reads, NoChild noChild) {
    this.audits = audits;
    this.panels = panels;
    this.keep = keep;
    this.reads = reads;
    this.noChild = noChild;
  }

  private record Found(CaseAudit audit, AuditAgency agency) {}

  /** The agency reads it once the audit is closed; the lead writes it from the first. */
  private Optional<Found> find(Caller caller, long id, long organisation) {
    return audits
        .find(caller, id)
        .filter(it -> it.hasCases() && !it.is(AuditState.PLANNED))
        .filter(
            it ->
                AuditAccess.leads(caller)
                    || it.is(AuditState.CLOSED) && caller.speaksFor(organisation))
        .flatMap(
            it ->
                audits.agencies(it).stream()
                    .filter(agency -> agency.organisationId() == organisation)
                    .findFirst()
                    .map(agency -> new Found(it, agency)));
  }

  @Get
  HttpResponse<?> show(Caller caller, long id, long organisation) {
    return find(caller, id, organisation)
        .map(it -> page(HttpStatus.OK, caller, it, new FormInput(Map.of())))
        .orElseThrow(FeedbackController::unknown);
  }

  @Post
  @Secured("AUDIT_LEAD")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(Caller caller, long id, long organisation, @Body Map<String, Object> body) {
    var found = find(caller, id, organisation).orElse(null);
    if (found == null) throw unknown();
    var form = new FormInput(body);
    var words = AuditInput.required(form, "words", "Enter what you tell the agency", LONGEST);
    noChild.fault(words).ifPresent(it -> form.wrong(it, "words"));
    if (!form.isSound()) return page(HttpStatus.UNPROCESSABLE_ENTITY, caller, found, form);
    keep.tell(found.agency(), words);
    return HttpResponse.seeOther(URI.create("/audits/" + id));
  }

  private HttpResponse<?> page(HttpStatus status, Caller caller, Found it, FormInput form) {
    var organisation = it.agency().organisationId();
    var name = requireNonNull(audits.organisations(it.audit()).get(organisation)).name();
    var stored = requireNonNullElse(it.agency().feedback(), "");
    var own = own(it.audit(), organisation);
    reads.viewed(caller, own.stream().map(Own::form).toList());
    var page =
        new FeedbackPage(
            Navigation.shell(caller, "Feedback to " + name, "/audits").refusing(!form.isSound()),
            "/audits/" + it.audit().id() + "/feedback/" + organisation,
            "/audits/" + it.audit().id(),
            name,
            it.audit().theme(),
            AuditAccess.leads(caller),
            form.errors(),
            form.sent("words") ? form.text("words") : stored,
            own.isEmpty() ? null : grades(own),
            counted(own));
    return HttpResponse.status(status).body(View.of("audits/feedback", page));
  }

  /**
   * One case of the agency.
   *
   * @param form its own
   */
  private record Own(PanelCase found, OpenForm form) {}

  private List<Own> own(CaseAudit audit, long organisation) {
    return panels.all(audit).stream()
        .flatMap(
            it ->
                it.forms().stream()
                    .filter(form -> form.organisation().id() == organisation)
                    .map(form -> new Own(it, form)))
        .toList();
  }

  private static Table grades(List<Own> own) {
    var rows = new ArrayList<List<Cell>>();
    for (var it : own) {
      for (var domain : it.found().domains()) {
        var graded = PanelCase.of(it.form(), domain);
        if (!graded.isGrade()) continue;
        rows.add(
            List.of(
                Cell.text(it.found().subject().reference()),
                Cell.text(domain.title()),
                Cell.text(graded.label()),
                Cell.text(it.found().grade(domain).map(g -> g.grade().label()).orElse("Not yet"))));
      }
    }
    return new Table(
        "Your grades and the panel’s",
        "govuk-table__caption--m",
        List.of(
            Cell.text("Case"), Cell.text("Domain"), Cell.text("Your grade"), Cell.text("Panel")),
        rows,
        true);
  }

  private static List<String> counted(List<Own> own) {
    int same = 0;
    int above = 0;
    int below = 0;
    int alone = 0;
    for (var it : own) {
      for (var domain : it.found().domains()) {
        var mine = PanelCase.of(it.form(), domain);
        var panel = it.found().grade(domain).map(PanelGrade::grade).orElse(Grade.NOT_INVOLVED);
        if (!mine.isGrade()) continue;
        if (!panel.isGrade()) alone++;
        else if (mine == panel) same++;
        else if (mine.isAbove(panel)) above++;
        else below++;
      }
    }
    return GradeComparison.words(same, above, below, alone);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/unknown");
  }
}
