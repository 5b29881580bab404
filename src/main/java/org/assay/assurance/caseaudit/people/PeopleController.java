package org.assay.assurance.caseaudit.people;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts.Contact;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Names the agencies of an audit, their case auditors and the panel. */
@Hidden
@Controller("/audits/{id}/people")
@Secured("AUDIT_LEAD")
@Produces(MediaType.TEXT_HTML)
class PeopleController {
  private final CaseAudits audits;
  private final KeepAudit keep;
  private final PeoplePages pages;
  private final Register register;

  PeopleController(CaseAudits audits, KeepAudit keep, PeoplePages pages, Register register) {
    this.audits = audits;
    this.keep = keep;
    this.pages = pages;
    this.register = register;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return planned(caller, id)
        .map(
            it ->
                HttpResponse.ok(
                    View.of("audits/people", pages.page(caller, it, new FormInput(Map.of())))))
        .orElseThrow(() -> ProblemException.notFound("audit/unknown"));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Caller caller, long id, @Body Map<String, Object> body) {
    var found = planned(caller, id);
    if (found.isEmpty()) throw ProblemException.notFound("audit/unknown");
    var audit = found.get();
    var form = new FormInput(body);
    var organisations = organisations(caller, audit, form);
    if (!form.isSound()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("audits/people", pages.page(caller, audit, form)));
    }
    keep.takePart(
        audit,
        organisations,
        auditors(caller, audit, form, organisations),
        picked(form, "panel", pages.ableForPanel(caller)));
    var more = form.text("go").equals("more");
    return HttpResponse.seeOther(URI.create("/audits/" + id + (more ? "/people" : "")));
  }

  /** Whom it asks changes no more once they have been asked; the panel and the auditors may. */
  private Optional<CaseAudit> planned(Caller caller, long id) {
    return audits.find(caller, id).filter(it -> it.hasCases() && !it.is(AuditState.CLOSED));
  }

  private Set<Long> organisations(Caller caller, CaseAudit audit, FormInput form) {
    if (!audit.is(AuditState.PLANNED)) return new HashSet<>(audits.organisations(audit).keySet());
    var typed = new HashSet<>(form.all("agencies"));
    var chosen =
        register.organisations(caller.partnershipId()).stream()
            .map(Organisation::id)
            .filter(it -> typed.contains(Long.toString(it)))
            .collect(Collectors.toCollection(HashSet::new));
    var other = form.text("other");
    if (!other.isEmpty()) {
      var named = register.called(caller.partnershipId(), Set.of(other.toLowerCase(Locale.ROOT)));
      if (named.size() == 1) chosen.add(named.getFirst().id());
      else form.wrong("Enter the name as it is in the register", "other");
    }
    return chosen;
  }

  private List<AuditPerson> auditors(
      Caller caller, CaseAudit audit, FormInput form, Set<Long> organisations) {
    var auditors = new ArrayList<AuditPerson>();
    for (long it : organisations) {
      picked(form, "auditors-" + it, pages.able(caller, it))
          .forEach(
              person ->
                  auditors.add(
                      new AuditPerson(null, audit.partnershipId(), audit.id(), person, it)));
    }
    return auditors;
  }

  private static Set<Long> picked(FormInput form, String box, List<Contact> able) {
    var typed = form.all(box);
    return able.stream()
        .map(Contact::personId)
        .filter(it -> typed.contains(Long.toString(it)))
        .collect(Collectors.toSet());
  }
}
