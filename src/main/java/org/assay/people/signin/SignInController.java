package org.assay.people.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.SignIn;
import org.assay.people.identity.SignInOutcome.Delayed;
import org.assay.people.identity.SignInOutcome.HalfWay;
import org.assay.people.identity.SignInOutcome.NoRole;
import org.assay.people.identity.SignInOutcome.SignedIn;
import org.assay.people.identity.SignInOutcome.Wrong;
import org.assay.people.identity.SignOut;
import org.assay.platform.ClientAddress;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Unreadable;
import org.assay.platform.View;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;

/** The page to sign in on. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class SignInController {
  private final SignIn signIn;
  private final SessionWriter sessions;
  private final SignInPages pages;
  private final SessionStart entrance;
  private final HalfSignIns halves;
  private final SecondStepPages second;
  private final ClientAddress addresses;
  private final SignOut signOut;
  private final FormRules rules;

  SignInController(
      SignIn signIn,
      SessionWriter sessions,
      SignInPages pages,
      SessionStart entrance,
      HalfSignIns halves,
      SecondStepPages second,
      ClientAddress addresses,
      SignOut signOut,
      FormRules rules) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
    this.entrance = entrance;
    this.halves = halves;
    this.second = second;
    this.addresses = addresses;
    this.signOut = signOut;
    this.rules = rules;
  }

  @Get("/sign-in")
  HttpResponse<?> form(@Nullable @QueryValue String next, @Nullable @QueryValue String password) {
    if (LocalAddress.of(next) instanceof Unreadable) throw unreadable();
    return HttpResponse.ok(
        View.of(
            "identity/sign-in",
            pages.page("", next, null, Map.of()).chosen("saved".equals(password))));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var form = SignInForm.of(sent);
    if (LocalAddress.of(form.next()) instanceof Unreadable) throw unreadable();
    var faults = rules.faults(form);
    if (!faults.isEmpty()) return refused(form, faults);
    return switch (signIn.signIn(form.email(), form.password(), addresses.of(request), null)) {
      case SignedIn(var caller) -> entrance.open(request, caller, form.onward());
      case HalfWay(var caller) -> second.first(caller, halves.begin(caller), form.onward());
      case Wrong _ ->
          refused(
              form,
              "email",
              "The email address or the password is wrong. Check both and try again");
      case NoRole _ ->
          refused(
              form,
              "email",
              "Your account has no role at present. Ask the administrator of your partnership");
      case Delayed(var wait) -> delayed(form, wait);
    };
  }

  @Post("/sign-out")
  @Consumes(MediaType.ALL)
  HttpResponse<?> leave(HttpRequest<?> request, @Nullable Authentication authentication) {
    if (authentication != null) signOut.end(SessionWriter.session(authentication));
    return HttpResponse.seeOther(URI.create("/sign-in")).cookie(sessions.gone(request));
  }

  private static ProblemException unreadable() {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "sign-in/next",
        "The link that brought you here is not complete. Open Assay and sign in from there.");
  }

  private MutableHttpResponse<?> delayed(SignInForm form, Duration wait) {
    return refused(form, "email", Delay.words(wait))
        .status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Delay.seconds(wait)));
  }

  private MutableHttpResponse<?> refused(SignInForm form, String box, String why) {
    return refused(form, Map.of(box, why));
  }

  private MutableHttpResponse<?> refused(SignInForm form, Map<String, String> faults) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(
            View.of(
                "identity/sign-in", pages.page(form.email(), form.next(), form.carried(), faults)));
  }
}
