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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.Credentials;
import org.assay.people.identity.SignIn;
import org.assay.platform.ClientAddress;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** The page on which somebody makes and revokes tokens for their own programs. */
@Hidden
@Controller("/account/tokens")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class ApiTokensController {
  static final List<Integer> LIVES = List.of(30, 90, 365);
  private static final int LONGEST_NAME = 100;

  private final ApiTokens tokens;
  private final ApiTokensPages pages;
  private final ChangePassword accounts;
  private final Credentials credentials;
  private final SignIn signIn;
  private final ClientAddress addresses;

  ApiTokensController(
      ApiTokens tokens,
      ApiTokensPages pages,
      ChangePassword accounts,
      Credentials credentials,
      SignIn signIn,
      ClientAddress addresses) {
    this.tokens = tokens;
    this.pages = pages;
    this.accounts = accounts;
    this.credentials = credentials;
    this.signIn = signIn;
    this.addresses = addresses;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return answer(HttpStatus.OK, pages.page(caller));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    var form = new FormInput(sent);
    var faults = faults(caller, form, addresses.of(request));
    if (!faults.isEmpty()) {
      return answer(HttpStatus.UNPROCESSABLE_ENTITY, pages.refused(caller, form, faults));
    }
    var scopes = form.all("scopes").stream().flatMap(it -> Scope.of(it).stream()).toList();
    var life = Duration.ofDays(form.number("life").orElseThrow());
    var made = tokens.make(caller, form.text("name"), scopes, life);
    return answer(HttpStatus.OK, pages.made(caller, made));
  }

  private Map<String, String> faults(Caller caller, FormInput form, String address) {
    var faults = new LinkedHashMap<String, String>();
    var name = form.text("name");
    if (name.isEmpty()) faults.put("name", "Enter what the token is for");
    if (name.length() > LONGEST_NAME) faults.put("name", "Shorten this to 100 characters or fewer");
    if (form.all("scopes").stream().allMatch(it -> Scope.of(it).isEmpty())) {
      faults.put("scopes", "Select what the program may do");
    }
    if (!LIVES.contains((int) form.number("life").orElse(0))) {
      faults.put("life", "Select how long the token works");
    }
    if (credentials.hasPassword(caller.personId())
        && !signIn.confirms(accounts.account(caller), form.typed("password"), address)) {
      faults.put(
          "password",
          "This is not your password. Check it, or wait a few minutes after several wrong"
              + " attempts");
    }
    return faults;
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
