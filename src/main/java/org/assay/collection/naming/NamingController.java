package org.assay.collection.naming;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation says whether forums may name it, or the partnership records that it did.
 */
@Hidden
@Controller("/naming")
@Produces(MediaType.TEXT_HTML)
class NamingController {
  private static final String NO = "no";
  private static final String YES = "yes";

  private final NamingAgreements agreements;
  private final People people;

  NamingController(NamingAgreements agreements, People people) {
    this.agreements = agreements;
    this.people = people;
  }

  @Get
  @Secured({"RESPONDENT", "APPROVER"})
  HttpResponse<?> own(Caller caller) {
    return shown(caller, own(caller, agreements), new FormInput(Map.of()), HttpStatus.OK);
  }

  @Post
  @Secured("APPROVER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> say(Caller caller, @Nullable @Body Map<String, Object> body) {
    return kept(caller, own(caller, agreements), new FormInput(body == null ? Map.of() : body));
  }

  @Get("/organisations/{id}")
  @Secured("ADMIN")
  HttpResponse<?> one(Caller caller, long id) {
    return shown(caller, find(caller, id), new FormInput(Map.of()), HttpStatus.OK);
  }

  @Post("/organisations/{id}")
  @Secured("ADMIN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> record(Caller caller, long id, @Nullable @Body Map<String, Object> body) {
    return kept(caller, find(caller, id), new FormInput(body == null ? Map.of() : body));
  }

  private static Organisation own(Caller caller, NamingAgreements agreements) {
    var own = caller.organisationId();
    if (own == null) throw unknown();
    return agreements.organisation(caller, own).orElseThrow(NamingController::unknown);
  }

  private Organisation find(Caller caller, long id) {
    return agreements.organisation(caller, id).orElseThrow(NamingController::unknown);
  }

  private HttpResponse<?> kept(Caller caller, Organisation it, FormInput form) {
    var agreed =
        switch (form.text("agreed")) {
          case YES -> Boolean.TRUE;
          case NO -> Boolean.FALSE;
          default -> null;
        };
    agreements
        .say(caller, it, agreed, form.text("said"))
        .ifPresent(fault -> form.wrong(fault.why(), fault.box()));
    return form.isSound()
        ? HttpResponse.seeOther(URI.create(path(caller, it)))
        : shown(caller, it, form, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static String path(Caller caller, Organisation it) {
    return caller.organisationId() == null ? "/naming/organisations/" + it.id() : "/naming";
  }

  private HttpResponse<?> shown(Caller caller, Organisation it, FormInput form, HttpStatus status) {
    var own = caller.organisationId() != null;
    var history = agreements.history(caller, it);
    var page =
        new NamingPage(
            Navigation.shell(caller, "Naming in forum papers", own ? "/returns" : "/register")
                .refusing(!form.isSound()),
            own ? "/returns" : "/register/organisations/" + it.id(),
            it.name(),
            own,
            NamingAgreements.mayChange(caller) ? path(caller, it) : null,
            state(history),
            choices(form.text("agreed")),
            form.text("said"),
            history.stream().map(this::row).toList(),
            form.errors());
    return HttpResponse.status(status).body(View.of("naming/naming", page));
  }

  private static String state(List<NamingAgreement> history) {
    return !history.isEmpty() && history.getFirst().agreed()
        ? "This organisation may be named."
        : "This organisation is not named.";
  }

  private static List<Choice> choices(String chosen) {
    return List.of(
        Choice.of(YES, "Yes, it may be named", null, chosen.equals(YES)),
        Choice.of(NO, "No, do not name it", null, chosen.equals(NO)));
  }

  private SummaryRow row(NamingAgreement it) {
    var by = people.names(Set.of(it.personId())).getOrDefault(it.personId(), "somebody who left");
    var said = it.saidBy();
    return SummaryRow.of(
        England.moment(it.moment()),
        (it.agreed() ? "May be named" : "Not to be named")
            + (said == null ? ", said by " + by : ". Said by: " + said + ". Recorded by " + by));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("organisation/unknown");
  }
}
