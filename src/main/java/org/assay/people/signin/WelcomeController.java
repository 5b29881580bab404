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
import java.util.Map;
import org.assay.people.identity.PasswordLinks;
import org.assay.people.identity.PasswordLinks.Outcome;
import org.assay.platform.ErrorPages;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Shell;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes the link of somebody who has no password yet. */
@Hidden
@Controller("/welcome/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class WelcomeController {
  private static final String DIFFERENT =
      "The two passwords are different. Enter the same password twice";

  private final PasswordLinks links;
  private final SecurityLog security;

  WelcomeController(PasswordLinks links, ErrorPages errors, SecurityLog security) {
    this.links = links;
    this.security = security;
  }

  @Get
  HttpResponse<?> show(String token) {
    return links
        .account(token)
        .map(account -> page(HttpStatus.OK, token, account, null))
        .orElseThrow(this::gone);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(String token, @Body Map<String, Object> form) {
    var chosen = String.valueOf(form.getOrDefault("password", ""));
    var again = String.valueOf(form.getOrDefault("again", ""));
    var account = links.account(token);
    if (account.isEmpty()) throw gone();
    if (!chosen.equals(again)) {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, token, account.get(), DIFFERENT);
    }
    return switch (links.use(token, chosen)) {
      case Outcome.Chosen _ -> HttpResponse.seeOther(URI.create("/sign-in"));
      case Outcome.Refused(var email, var why) ->
          page(HttpStatus.UNPROCESSABLE_ENTITY, token, email, why);
      case Outcome.Gone _ -> throw gone();
    };
  }

  private static HttpResponse<?> page(
      HttpStatus status, String token, String account, @Nullable String fault) {
    var shell = Shell.open("Choose a password").refusing(fault != null);
    return HttpResponse.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(View.of("identity/welcome", new WelcomePage(shell, token, account, fault)));
  }

  private ProblemException gone() {
    security.record(Event.LINK_REFUSED, Map.of("path", "/welcome"));
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "link/gone",
        "This link has been used, or its day is over. Ask whoever gave it to you for a new one.");
  }
}
