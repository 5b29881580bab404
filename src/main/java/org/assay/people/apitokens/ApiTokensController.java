package org.assay.people.apitokens;

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.Credentials;
import org.assay.people.identity.SignIn;
import org.assay.platform.ClientAddress;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;

/** The page on which somebody makes and revokes tokens for their own programs. */
@Hidden
@Controller("/account/tokens")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class ApiTokensController {
  private static final String WRONG_PASSWORD =
      "This is not your password. Check it, or wait a few minutes after several wrong attempts";

  private final ApiTokens tokens;
  private final ApiTokensPages pages;
  private final ChangePassword accounts;
  private final Credentials credentials;
  private final SignIn signIn;
  private final ClientAddress addresses;
  private final FormRules rules;

  ApiTokensController(
      ApiTokens tokens,
      ApiTokensPages pages,
      ChangePassword accounts,
      Credentials credentials,
      SignIn signIn,
      ClientAddress addresses,
      FormRules rules) {
    this.tokens = tokens;
    this.pages = pages;
    this.accounts = accounts;
    this.credentials = credentials;
    this.signIn = signIn;
    this.addresses = addresses;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return answer(HttpStatus.OK, pages.page(caller));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    var input = new FormInput(sent);
    var form = TokenForm.of(input);
    var faults = new LinkedHashMap<>(rules.faults(form));
    if (!isConfirmed(caller, input.typed("password"), addresses.of(request))) {
      faults.put("password", WRONG_PASSWORD);
    }
    var life = form.life();
    if (!faults.isEmpty() || life == null) {
      return answer(HttpStatus.UNPROCESSABLE_ENTITY, pages.refused(caller, input, faults));
    }
    var made = tokens.make(caller, form.name(), form.scopes(), life);
    return answer(HttpStatus.OK, pages.made(caller, made));
  }

  private boolean isConfirmed(Caller caller, String password, String address) {
    return !credentials.hasPassword(caller.personId())
        || signIn.confirms(accounts.account(caller), password, address);
  }

  @Post("/{id}/revoke")
  @Consumes(MediaType.ALL)
  HttpResponse<?> revoke(Caller caller, long id) {
    if (!tokens.revoke(caller.personId(), id)) throw ProblemException.notFound("token/unknown");
    return answer(HttpStatus.OK, pages.said(caller, "The token no longer works."));
  }

  private static HttpResponse<?> answer(HttpStatus status, ApiTokensPage page) {
    return HttpResponse.status(status).body(View.of("identity/tokens", page));
  }
}
