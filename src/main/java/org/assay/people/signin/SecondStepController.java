package org.assay.people.signin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.SignIn;
import org.assay.people.secondfactor.OneTimeCodes;
import org.assay.people.secondfactor.OneTimeCodes.Outcome;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Takes the one-time code after the password. */
@Hidden
@Controller("/sign-in")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SecondStepController {
  private static final String HOW = "password and code";

  /** The same for a code that is wrong and for one that was used: a guesser learns nothing. */
  private static final String WRONG =
      "Enter the code that your app shows now. Each code works once, so wait for the next one if"
          + " you have used it";

  private final HalfSignIns halves;
  private final OneTimeCodes codes;
  private final SecondStepPages pages;
  private final SignIn signIn;
  private final SessionWriter sessions;
  private final SessionStart entrance;

  SecondStepController(
      HalfSignIns halves,
      OneTimeCodes codes,
      SecondStepPages pages,
      SignIn signIn,
      SessionWriter sessions,
      SessionStart entrance) {
    this.halves = halves;
    this.codes = codes;
    this.pages = pages;
    this.signIn = signIn;
    this.sessions = sessions;
    this.entrance = entrance;
  }

  @Post("/code")
  HttpResponse<?> code(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var form = new FormInput(sent);
    var token = form.text("token");
    var onward = SignInDestination.of(sent);
    var caller = halves.find(token).orElse(null);
    if (caller == null) throw over();
    return switch (codes.check(caller.personId(), form.text("code"))) {
      case Outcome.Right _ -> {
        if (!halves.end(token)) throw over();
        yield in(request, caller, onward);
      }
      case Outcome.Wrong _ -> pages.code(HttpStatus.UNPROCESSABLE_ENTITY, token, onward, WRONG);
      case Outcome.Delayed(var left) -> delayed(token, onward, left);
    };
  }

  private HttpResponse<?> in(HttpRequest<?> request, Caller caller, SignInDestination onward) {
    signIn.entered(caller, HOW);
    return entrance.open(request, caller, onward);
  }

  private MutableHttpResponse<?> delayed(String token, SignInDestination onward, Duration left) {
    return pages
        .code(HttpStatus.TOO_MANY_REQUESTS, token, onward, Delay.words(left))
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Delay.seconds(left)));
  }

  /** Never for somebody who has codes: the password alone must not replace them. */
  @Post("/enrol")
  HttpResponse<?> enrol(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var form = new FormInput(sent);
    var token = form.text("token");
    var onward = SignInDestination.of(sent);
    var caller = halves.find(token).filter(it -> !codes.isOn(it.personId())).orElse(null);
    if (caller == null) throw over();
    var fresh = codes.confirm(caller.personId(), form.text("code"));
    if (fresh.isEmpty()) {
      return pages.enrol(
          HttpStatus.UNPROCESSABLE_ENTITY, token, onward, pages.begun(caller), WRONG);
    }
    halves.end(token);
    signIn.entered(caller, HOW);
    return pages.enrolled(caller, fresh.get(), onward).cookie(sessions.begin(caller, request));
  }

  private static ProblemException over() {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "sign-in/over",
        "This sign-in took too long or was finished elsewhere. Go back to the sign-in page and"
            + " begin again.");
  }
}
