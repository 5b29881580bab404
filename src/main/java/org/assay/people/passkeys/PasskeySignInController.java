package org.assay.people.passkeys;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.SignIn;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Within;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Lets somebody in by a passkey, without a name and a password. */
@Hidden
@Controller("/sign-in/passkey")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class PasskeySignInController {
  private final Passkeys passkeys;
  private final RelyingParties parties;
  private final Callers callers;
  private final SignIn signIn;
  private final SessionWriter sessions;

  PasskeySignInController(
      Passkeys passkeys,
      RelyingParties parties,
      Callers callers,
      SignIn signIn,
      SessionWriter sessions) {
    this.passkeys = passkeys;
    this.parties = parties;
    this.callers = callers;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @Post("/options")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  HttpResponse<?> options(HttpRequest<?> request) {
    return HttpResponse.ok(passkeys.askWho(parties.of(request)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var form = new FormInput(sent);
    return passkeys
        .person(parties.of(request), form.text("token"), form.typed("credential"))
        .flatMap(it -> callers.of(it).stream().findFirst())
        .map(caller -> in(request, caller, form))
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "passkey/refused",
                    "This passkey does not open Assay, or its account has no role at present. Go"
                        + " back and sign in with your password."));
  }

  private HttpResponse<?> in(HttpRequest<?> request, Caller caller, FormInput form) {
    signIn.entered(caller, "passkey");
    var next =
        LocalAddress.of(form.typed("next")) instanceof Within(var uri) ? uri : URI.create("/");
    return HttpResponse.seeOther(next).cookie(sessions.begin(caller, request));
  }
}
