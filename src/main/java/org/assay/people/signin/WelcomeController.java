package org.assay.people.signin;

import io.micronaut.http.HttpHeaders;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.people.identity.PasswordLinks;
import org.assay.people.identity.PasswordLinks.Outcome;
import org.assay.people.identity.passwords.NewPasswordForm;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Shell;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;

/** Takes the link of somebody who has no password yet, or forgot it. */
@Hidden
@Controller("/welcome/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class WelcomeController {
  private final PasswordLinks links;
  private final FormRules rules;
  private final SecurityLog security;

  WelcomeController(PasswordLinks links, FormRules rules, SecurityLog security) {
    this.links = links;
    this.rules = rules;
    this.security = security;
  }

  @Get
  HttpResponse<?> show(String token) {
    return links
        .account(token)
        .<HttpResponse<?>>map(account -> page(token, account, List.of()))
        .orElseGet(() -> gone());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(String token, @Body Map<String, Object> form) {
    var account = links.account(token).orElse(null);
    if (account == null) return gone();
    var input = new FormInput(form);
    var typed = NewPasswordForm.of(input);
    typed.check(rules, input);
    if (!input.isSound()) return page(token, account, input.errors());
    return switch (links.use(token, typed.password())) {
      case Outcome.Chosen _ -> HttpResponse.seeOther(URI.create("/sign-in?password=saved"));
      case Outcome.Refused(var email, var why) -> {
        input.wrong(why, "password");
        yield page(token, email, input.errors());
      }
      case Outcome.Gone _ -> gone();
    };
  }

  private static HttpResponse<?> page(String token, String account, List<ErrorLink> errors) {
    var shell = Shell.open("Choose a password").refusing(!errors.isEmpty());
    var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(View.of("identity/welcome", new WelcomePage(shell, token, account, errors)));
  }

  private HttpResponse<?> gone() {
    security.record(Event.LINK_REFUSED, Map.of("path", "/welcome"));
    return HttpResponse.status(HttpStatus.NOT_FOUND)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(View.of("identity/link-gone", LinkGonePage.now()));
  }
}
