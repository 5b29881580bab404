package org.assay.collection.colleagues;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.SecondStep;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.passwords.NewPasswordForm;
import org.assay.platform.ClientAddress;
import org.assay.platform.Shell;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;

/** Where the letter to an invited colleague leads: choose a password, and be in. */
@Hidden
@Controller("/invitations/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class InvitationController {
  private final Invitations invitations;
  private final Register register;
  private final SessionWriter sessions;
  private final SecondStep second;
  private final ClientAddress addresses;
  private final FormRules rules;

  InvitationController(
      Invitations invitations,
      Register register,
      SessionWriter sessions,
      SecondStep second,
      ClientAddress addresses,
      FormRules rules) {
    this.invitations = invitations;
    this.register = register;
    this.sessions = sessions;
    this.second = second;
    this.addresses = addresses;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> show(String token) {
    return invitations
        .open(token)
        .map(it -> HttpResponse.ok(page(it, token, List.of())))
        .orElseThrow(InvitationProblems::gone);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(HttpRequest<?> request, String token, @Body Map<String, Object> form) {
    var input = new FormInput(form);
    var typed = NewPasswordForm.of(input);
    typed.check(rules, input);
    if (!input.isSound()) return refused(token, input);
    return switch (invitations.accept(token, typed.password(), addresses.of(request))) {
      case Invitations.Outcome.Accepted(var caller, var id, var standard) ->
          accepted(request, caller, "/returns/" + id + "/standards/" + standard);
      case Invitations.Outcome.Refused(var why) -> {
        input.wrong(why, "password");
        yield refused(token, input);
      }
      case Invitations.Outcome.Gone _ -> throw InvitationProblems.gone();
    };
  }

  /** Where a password alone lets nobody in, they sign in with their one-time code. */
  private HttpResponse<?> accepted(HttpRequest<?> request, Caller caller, String next) {
    return second.isNeeded(caller.personId())
        ? HttpResponse.seeOther(
            UriBuilder.of("/sign-in")
                .queryParam("next", next)
                .queryParam("password", "saved")
                .build())
        : HttpResponse.seeOther(URI.create(next)).cookie(sessions.begin(caller, request));
  }

  private HttpResponse<?> refused(String token, FormInput typed) {
    return invitations
        .open(token)
        .map(
            it ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(page(it, token, typed.errors())))
        .orElseThrow(InvitationProblems::gone);
  }

  private Object page(Invitation it, String token, List<ErrorLink> errors) {
    var organisation =
        register
            .organisation(it.partnershipId(), it.organisationId())
            .map(Organisation::name)
            .orElse("");
    return View.of(
        "colleagues/invitation",
        new InvitationPage(
            Shell.open("Join " + organisation).refusing(!errors.isEmpty()),
            token,
            it.name(),
            it.email(),
            organisation,
            invitations.isTaken(it),
            errors));
  }
}
