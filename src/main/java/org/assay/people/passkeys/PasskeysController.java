package org.assay.people.passkeys;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.SharedAccounts;
import org.assay.people.identity.SignIn;
import org.assay.platform.ClientAddress;
import org.assay.platform.England;
import org.assay.platform.Problem;
import org.assay.platform.UtcTime;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The page on which somebody adds and removes passkeys. */
@Hidden
@Controller("/account/passkeys")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class PasskeysController {
  private final Passkeys passkeys;
  private final RelyingParties parties;
  private final ChangePassword accounts;
  private final SharedAccounts shared;
  private final SignIn signIn;
  private final ClientAddress addresses;
  private final FormRules rules;

  PasskeysController(
      Passkeys passkeys,
      RelyingParties parties,
      ChangePassword accounts,
      SharedAccounts shared,
      SignIn signIn,
      ClientAddress addresses,
      FormRules rules) {
    this.passkeys = passkeys;
    this.parties = parties;
    this.accounts = accounts;
    this.shared = shared;
    this.signIn = signIn;
    this.addresses = addresses;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return answer(HttpStatus.OK, page(caller, "", null, Map.of()));
  }

  /** For the page's script: what the browser is to ask the authenticator for. */
  @Post("/options")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  HttpResponse<?> options(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    var account = accounts.account(caller);
    var password = new FormInput(sent).typed("password");
    if (shared.isShared(caller.personId())
        || !signIn.confirms(account, password, addresses.of(request))) {
      return Problem.response(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "passkey/password",
          "This is not your password. Check it, or wait a few minutes after several wrong"
              + " attempts");
    }
    return HttpResponse.ok(passkeys.askForNew(parties.of(request), caller, account))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    var form = PasskeyForm.of(new FormInput(sent));
    var name = form.name();
    var faults = rules.faults(form);
    if (!faults.isEmpty()) return refused(caller, name, faults);
    var added =
        passkeys.register(parties.of(request), caller, form.token(), form.credential(), name);
    return added
        ? answer(HttpStatus.OK, page(caller, "", "The passkey was added.", Map.of()))
        : refused(
            caller,
            name,
            Map.of(
                "password",
                "The passkey was not added. Use a browser that knows passkeys, with scripts"
                    + " switched on, and try again"));
  }

  @Post("/{id}/removal")
  @Consumes(MediaType.ALL)
  HttpResponse<?> remove(Caller caller, long id) {
    if (!passkeys.remove(caller.personId(), id)) throw ProblemException.notFound("passkey/unknown");
    return answer(HttpStatus.OK, page(caller, "", "The passkey no longer works here.", Map.of()));
  }

  private HttpResponse<?> refused(Caller caller, String name, Map<String, String> faults) {
    return answer(HttpStatus.UNPROCESSABLE_ENTITY, page(caller, name, null, faults));
  }

  private PasskeysPage page(
      Caller caller, String name, @Nullable String said, Map<String, String> faults) {
    return new PasskeysPage(
        Navigation.shell(caller, "Passkeys", "").refusing(!faults.isEmpty()),
        shared.isShared(caller.personId()),
        passkeys.all(caller.personId()).stream().map(PasskeysController::line).toList(),
        name,
        said,
        faults);
  }

  private static PasskeysPage.Line line(PasskeyRow it) {
    var used = it.lastUsedAt();
    return new PasskeysPage.Line(
        Objects.requireNonNull(it.id()),
        it.name(),
        List.of(
            "Added on " + England.moment(UtcTime.instant(it.madeAt())),
            used == null ? "Never used" : "Last used on " + England.moment(UtcTime.instant(used))));
  }

  private static HttpResponse<?> answer(HttpStatus status, PasskeysPage page) {
    return HttpResponse.status(status).body(View.of("identity/passkeys", page));
  }
}
