package org.assay.identity;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.identity.SignInOutcome.Locked;
import org.assay.identity.SignInOutcome.SignedIn;
import org.assay.identity.SignInOutcome.Wrong;
import org.assay.platform.Https;
import org.assay.platform.View;
import org.assay.platform.govuk.ErrorLink;

/** The page to sign in on. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class SignInController {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final SignIn signIn;
  private final SessionWriter sessions;
  private final SignInPages pages;

  SignInController(SignIn signIn, SessionWriter sessions, SignInPages pages) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
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
  ModelAndView<Map<String, Object>> form(@Nullable @QueryValue String next) {
    return View.of("identity/sign-in", pages.page("", next, null, List.of()));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var form = Form.of(sent);
    var email = form.email();
    if (email.isBlank() || form.password().isEmpty()) {
      return refused(form, email, "Enter your email address and your password");
    }
    return switch (signIn.signIn(email, form.password())) {
      case SignedIn(var caller) ->
          welcome(caller, form).cookie(sessions.cookie(caller, Https.used(request)));
      case Wrong _ ->
          refused(
              form, email, "The email address or the password is wrong. Check both and try again");
      case Locked(var until) ->
          refused(
              form,
              email,
              "This account is locked after several wrong passwords. Try again after "
                  + HOUR.format(until));
    };
  }

  @Post("/sign-out")
  @Consumes(MediaType.ALL)
  HttpResponse<?> leave() {
    return HttpResponse.seeOther(URI.create("/sign-in")).cookie(SessionWriter.gone());
  }

  private static MutableHttpResponse<?> welcome(Caller caller, Form form) {
    var carried = form.carried();
    if (carried != null) {
      return HttpResponse.ok(View.of("identity/carried", CarriedPage.of(caller, carried)));
    }
    var next = form.next();
    return HttpResponse.seeOther(URI.create(within(next) ? next : "/"));
  }

  /** Only addresses of this service, so that no letter can send somebody elsewhere through us. */
  private static boolean within(@Nullable String next) {
    return next != null && next.matches("/(?![/\\\\])[\\w\\-./?=&%]*");
  }

  private HttpResponse<?> refused(Form form, String email, String why) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(
            View.of(
                "identity/sign-in",
                pages.page(
                    email, form.next(), form.carried(), List.of(new ErrorLink(why, "#email")))));
  }
}
