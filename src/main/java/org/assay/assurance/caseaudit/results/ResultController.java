package org.assay.assurance.caseaudit.results;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditResult;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes what an audit of records counted: so many of so many. */
@Hidden
@Controller("/audits/{id}/results")
@Secured({"AUDIT_LEAD", "RESPONDENT", "APPROVER"})
@Produces(MediaType.TEXT_HTML)
class ResultController {
  private static final int ROWS = 8;

  private final CaseAudits audits;
  private final KeepAudit keep;
  private final NoChild noChild;

  ResultController(CaseAudits audits, KeepAudit keep, NoChild noChild) {
    this.audits = audits;
    this.keep = keep;
    this.noChild = noChild;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return open(caller, id)
        .map(it -> HttpResponse.ok(View.of("audits/results", page(caller, it, stored(it)))))
        .orElseThrow(() -> ProblemException.notFound("audit/unknown"));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Caller caller, long id, @Body Map<String, Object> body) {
    var found = open(caller, id);
    if (found.isEmpty()) throw ProblemException.notFound("audit/unknown");
    var form = new FormInput(body);
    var counted = counted(found.get(), form);
    if (!form.isSound()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("audits/results", page(caller, found.get(), form)));
    }
    keep.count(found.get(), counted);
    if (form.text("go").equals("close")) {
      keep.lock(found.get()).ifPresent(it -> keep.move(it, AuditState.CLOSED));
    }
    return HttpResponse.seeOther(URI.create("/audits/" + id));
  }

  /** A record audit of the lead, or the own audit of an agency, until it is closed. */
  private Optional<CaseAudit> open(Caller caller, long id) {
    return audits
        .find(caller, id)
        .filter(it -> !it.hasCases() && it.is(AuditState.OPEN))
        .filter(
            it ->
                it.brief().kind() == AuditKind.SINGLE_AGENCY
                    ? AuditAccess.isOfAgency(caller)
                    : AuditAccess.leads(caller));
  }

  private FormInput stored(CaseAudit audit) {
    var values = new HashMap<String, Object>();
    for (var it : audits.results(audit)) {
      var at = "result-" + (it.number() - 1);
      values.put(at + "-measure", it.measure());
      values.put(at + "-met", Integer.toString(it.met()));
      values.put(at + "-of", Integer.toString(it.lookedAt()));
    }
    return new FormInput(values);
  }

  private static ResultPage page(Caller caller, CaseAudit audit, FormInput form) {
    return new ResultPage(
        Navigation.shell(caller, "What was counted", "/audits").refusing(!form.isSound()),
        audit.id(),
        audit.theme(),
        form.errors(),
        IntStream.range(0, ROWS)
            .mapToObj(i -> "result-" + i)
            .map(
                at ->
                    new ResultPage.Row(
                        at,
                        form.text(at + "-measure"),
                        form.text(at + "-met"),
                        form.text(at + "-of"),
                        ErrorLink.at(form.errors(), at + "-measure")))
            .toList());
  }

  /** Nothing where its row is empty, or wrong, which the form is told. */
  private Optional<AuditResult> result(CaseAudit audit, FormInput form, String at, int number) {
    var measure = form.text(at + "-measure");
    var met = form.text(at + "-met");
    var of = form.text(at + "-of");
    if (measure.isEmpty() && met.isEmpty() && of.isEmpty()) return Optional.empty();
    var fault = fault(measure, number(met), number(of));
    if (fault != null) {
      form.wrong(fault, at + "-measure");
      return Optional.empty();
    }
    return Optional.of(
        new AuditResult(
            null, audit.partnershipId(), audit.id(), number, measure, number(met), number(of)));
  }

  private List<AuditResult> counted(CaseAudit audit, FormInput form) {
    var counted = new ArrayList<AuditResult>();
    for (int i = 0; i < ROWS; i++) {
      result(audit, form, "result-" + i, counted.size() + 1).ifPresent(counted::add);
    }
    if (counted.isEmpty() && form.isSound())
      form.wrong("Enter what was counted", "result-0-measure");
    return counted;
  }

  private @Nullable String fault(String measure, int met, int of) {
    if (measure.isEmpty() || measure.length() > 500) {
      return "Enter what the records show, in at most 500 characters";
    }
    if (of < 1) return "Enter how many records were looked at";
    if (met < 0 || met > of) {
      return "Enter how many of them show it, at most as many as were looked at";
    }
    return noChild.fault(measure).orElse(null);
  }

  /** What is no number is -1. */
  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
  }
}
