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
import java.util.List;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.SignIn;
import org.assay.people.identity.SignInOutcome.Delayed;
import org.assay.people.identity.SignInOutcome.NoRole;
import org.assay.people.identity.SignInOutcome.SignedIn;
import org.assay.people.identity.SignInOutcome.Wrong;
import org.assay.people.identity.SignOut;
import org.assay.platform.ClientAddress;
import org.assay.platform.ErrorPages;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Unreadable;
import org.assay.platform.LocalAddress.Within;
import org.assay.platform.View;
import org.assay.platform.govuk.ErrorLink;

/** The page to sign in on. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class SignInController {
  private final SignIn signIn;
  private final SessionWriter sessions;
  private final SignInPages pages;
  private final ClientAddress addresses;
  private final SignOut signOut;
  private final ErrorPages errors;

  SignInController(
      SignIn signIn,
      SessionWriter sessions,
      SignInPages pages,
      ClientAddress addresses,
      SignOut signOut,
      ErrorPages errors) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
    this.addresses = addresses;
    this.signOut = signOut;
    this.errors = errors;
  }

  /** What the form sends. */
  private record Form(
      String email, String password, @Nullable String next, @Nullable CarriedForm carried) {
    static Form of(Map<String, Object> sent) {
      return new Form(
          text(sent, "email"),
          text(sent, "password"),
          sent.containsKey("next") ? text(sent, "next") : null,
          CarriedForm.carried(sent));
    }

    private static String text(Map<String, Object> sent, String name) {
      return sent.get(name) instanceof String text ? text : "";
    }
  }

  @Get("/sign-in")
  HttpResponse<?> form(HttpRequest<?> request, @Nullable @QueryValue String next) {
    return LocalAddress.of(next) instanceof Unreadable
        ? unreadable(request)
        : HttpResponse.ok(View.of("identity/sign-in", pages.page("", next, null, List.of())));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var form = Form.of(sent);
    var next = LocalAddress.of(form.next());
    if (next instanceof Unreadable) return unreadable(request);
    if (form.email().isBlank() || form.password().isEmpty()) {
      return refused(form, "Enter your email address and your password");
    }
    return switch (signIn.signIn(form.email(), form.password(), addresses.of(request), null)) {
      case SignedIn(var caller) ->
          welcome(caller, form, next).cookie(sessions.begin(caller, request));
      case Wrong _ ->
          refused(form, "The email address or the password is wrong. Check both and try again");
      case NoRole _ ->
          refused(
              form,
              "Your account has no role at present. Ask whoever looks after Assay at your"
                  + " partnership");
      case Delayed(var wait) -> delayed(form, wait);
    };
  }

  @Post("/sign-out")
  @Consumes(MediaType.ALL)
  HttpResponse<?> leave(HttpRequest<?> request, @Nullable Authentication authentication) {
    if (authentication != null) signOut.end(SessionWriter.session(authentication));
    return HttpResponse.seeOther(URI.create("/sign-in")).cookie(sessions.gone(request));
  }

  private HttpResponse<?> unreadable(HttpRequest<?> request) {
    return errors.answer(
        request,
        HttpStatus.BAD_REQUEST,
        "sign-in/next",
        "The link that brought you here is not complete. Open Assay and sign in from there.");
  }

  private static MutableHttpResponse<?> welcome(Caller caller, Form form, LocalAddress next) {
    var carried = form.carried();
    if (carried != null) {
      return HttpResponse.ok(View.of("identity/carried", CarriedPage.of(caller, carried)));
    }
    return HttpResponse.seeOther(next instanceof Within(var uri) ? uri : URI.create("/"));
  }

  private MutableHttpResponse<?> delayed(Form form, Duration wait) {
    return refused(form, Delay.words(wait))
        .status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Delay.seconds(wait)));
  }

  private MutableHttpResponse<?> refused(Form form, String why) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(
            View.of(
                "identity/sign-in",
                pages.page(
                    form.email(),
                    form.next(),
                    form.carried(),
                    List.of(new ErrorLink(why, "#email")))));
  }
}
