package org.assay.assurance.caseaudit.sendback;

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
import java.util.Objects;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.SendBackForm;
import org.assay.assurance.caseaudit.form.SentBacks;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Sends an agency's form back, for the audit lead. */
@Hidden
@Controller("/audits/{id}/forms/{form}/back")
@Secured("AUDIT_LEAD")
@Produces(MediaType.TEXT_HTML)
class SendBackController {
  private final CaseAudits audits;
  private final SendBackForm sending;
  private final SentBacks sentBacks;

  SendBackController(CaseAudits audits, SendBackForm sending, SentBacks sentBacks) {
    this.audits = audits;
    this.sending = sending;
    this.sentBacks = sentBacks;
  }

  private record Found(CaseAudit audit, AgencyForm form) {}

  @Get
  HttpResponse<?> show(Caller caller, long id, long form) {
    return page(caller, find(caller, id, form), HttpStatus.OK, new FormInput(Map.of()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(Caller caller, long id, long form, @Body Map<String, Object> body) {
    var found = find(caller, id, form);
    var input = new FormInput(body);
    return switch (sending.sendBack(caller, found.audit(), form, input.text("reason"))) {
      case SendBackForm.Outcome.SentBackNow _ -> HttpResponse.seeOther(URI.create("/audits/" + id));
      case SendBackForm.Outcome.Invalid(var why) -> {
        input.wrong(why, "reason");
        yield page(caller, found, HttpStatus.UNPROCESSABLE_ENTITY, input);
      }
      case SendBackForm.Outcome.TooLate(var why) ->
          throw new ProblemException(HttpStatus.CONFLICT, "audit/form-stays", why);
      case SendBackForm.Outcome.NotFound _ -> throw unknown();
    };
  }

  private Found find(Caller caller, long id, long form) {
    return audits
        .find(caller, id)
        .flatMap(audit -> sending.find(caller, audit, form).map(it -> new Found(audit, it)))
        .orElseThrow(SendBackController::unknown);
  }

  private HttpResponse<?> page(Caller caller, Found it, HttpStatus status, FormInput input) {
    var base = "/audits/" + it.audit().id();
    var agency =
        Objects.requireNonNull(audits.organisations(it.audit()).get(it.form().organisationId()));
    var subject = audits.oneCase(it.audit(), it.form().caseId()).orElseThrow();
    return HttpResponse.status(status)
        .body(
            View.of(
                "audits/send-back",
                new SendBackPage(
                    Navigation.shell(caller, "Send the form back", "/audits")
                        .refusing(!input.errors().isEmpty()),
                    base + "/forms/" + it.form().id() + "/back",
                    base + "/panel/" + subject.caseId(),
                    subject.reference(),
                    agency.name(),
                    sending.tooLate(it.audit(), it.form()).orElse(null),
                    input.text("reason"),
                    input.errors(),
                    sentBacks.of(it.form()).stream()
                        .map(back -> England.date(back.sentBackAt()) + ": " + back.reason())
                        .toList())));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/form-unknown");
  }
}
