package org.assay.assurance.caseaudit.sample;

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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.assurance.caseaudit.setup.AuditAgency;
import org.assay.assurance.caseaudit.setup.AuditCase.Description;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.Characteristic;
import org.assay.assurance.caseaudit.setup.KeepCases;
import org.assay.people.directory.District;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Describes a case in bands, and says which agencies are asked about it. */
@Hidden
@Controller("/audits/{id}/cases/{case}")
@Secured("AUDIT_LEAD")
@Produces(MediaType.TEXT_HTML)
class CaseController {
  private final CaseAudits audits;
  private final KeepCases keep;
  private final CasePages pages;
  private final Register register;

  CaseController(CaseAudits audits, KeepCases keep, CasePages pages, Register register) {
    this.audits = audits;
    this.keep = keep;
    this.pages = pages;
    this.register = register;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id, @PathVariable("case") long number) {
    var audit = audits.find(caller, id);
    return audit
        .flatMap(it -> audits.oneCase(it, number))
        .map(
            it ->
                HttpResponse.ok(
                    View.of(
                        "audits/case",
                        pages.page(caller, audit.orElseThrow(), it, pages.stored(it)))))
        .orElseThrow(CaseController::unknown);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      Caller caller, long id, @PathVariable("case") long number, @Body Map<String, Object> body) {
    var audit = audits.find(caller, id).orElse(null);
    var found = audit == null ? null : audits.oneCase(audit, number).orElse(null);
    if (audit == null || found == null || !audit.is(AuditState.PLANNED)) throw unknown();
    var form = new FormInput(body);
    var description = description(caller, audit, form);
    if (description != null && !keep.describe(audit, found, version(form), description)) {
      form.wrong(
          "Somebody else changed this case while you were typing. Check it, then save again",
          Characteristic.AGE.box());
    }
    return form.isSound()
        ? HttpResponse.seeOther(URI.create("/audits/" + id + "/sample"))
        : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("audits/case", pages.page(caller, audit, found, form)));
  }

  private @Nullable Description description(Caller caller, CaseAudit audit, FormInput form) {
    if (!form.text("reference").isEmpty()) {
      form.wrong(
          "Do not enter a reference: Assay makes it, so that it says nothing about the child",
          Characteristic.AGE.box());
    }
    var age = band(form, Characteristic.AGE, "Select the age band");
    var plan = band(form, Characteristic.PLAN, "Select the plan at the audit date");
    var sex = band(form, Characteristic.SEX, null);
    var ethnicity = band(form, Characteristic.ETHNICITY, null);
    var disability = band(form, Characteristic.DISABILITY, null);
    var agencies = agencies(audit, form);
    if (agencies.isEmpty()) form.wrong("Select the agencies that may know the child", "agencies");
    if (!form.isSound() || age == null || plan == null) return null;
    return new Description(age, plan, sex, ethnicity, disability, district(caller, form), agencies);
  }

  /**
   * @param missing what to say when none is chosen; null when none need be
   */
  private static @Nullable String band(
      FormInput form, Characteristic of, @Nullable String missing) {
    var chosen = form.text(of.box());
    if (of.has(chosen)) return chosen;
    if (missing != null || !chosen.isEmpty()) {
      form.wrong(missing == null ? "Select one of the bands" : missing, of.box());
    }
    return null;
  }

  private List<Long> agencies(CaseAudit audit, FormInput form) {
    var typed = form.all("agencies");
    return audits.agencies(audit).stream()
        .map(AuditAgency::organisationId)
        .filter(it -> typed.contains(Long.toString(it)))
        .toList();
  }

  private @Nullable String district(Caller caller, FormInput form) {
    return register.districts(caller.partnershipId()).stream()
        .map(District::name)
        .filter(it -> it.equals(form.text("district")))
        .findFirst()
        .orElse(null);
  }

  private static int version(FormInput form) {
    var seen = form.text("version");
    return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/case-unknown");
  }
}
