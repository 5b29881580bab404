package org.assay.people.singlesignon;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assay.people.identity.SessionWriter;
import org.assay.people.singlesignon.SingleSignOn.Outcome;
import org.assay.platform.Https;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Within;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The way to a provider and back. */
@Hidden
@Controller("/sign-in")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class SingleSignOnController {
  private static final String COOKIE = "assay-way";
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Providers providers;
  private final ProviderDialogue dialogue;
  private final SingleSignOn singleSignOn;
  private final FailedSignIns failed;
  private final SessionWriter sessions;
  private final Https https;
  private final String address;

  SingleSignOnController(
      Providers providers,
      ProviderDialogue dialogue,
      SingleSignOn singleSignOn,
      FailedSignIns failed,
      SessionWriter sessions,
      Https https,
      @Value("${assay.address:}") String address) {
    this.providers = providers;
    this.dialogue = dialogue;
    this.singleSignOn = singleSignOn;
    this.failed = failed;
    this.sessions = sessions;
    this.https = https;
    this.address = address;
  }

  @Get("/with/{name}")
  HttpResponse<?> leave(HttpRequest<?> request, String name, @Nullable @QueryValue String next) {
    var provider = providers.find(name).orElse(null);
    if (provider == null) throw ProblemException.notFound("provider/unknown");
    var flow = Flow.begin(LocalAddress.of(next) instanceof Within(var uri) ? uri.toString() : null);
    try {
      return HttpResponse.seeOther(dialogue.ask(provider, flow, back(request, provider)))
          .cookie(cookie(request, flow.written()).maxAge(LIFE));
    } catch (ProviderFault fault) {
      return failed.answer(request, provider, fault);
    }
  }

  @Get("/from/{name}")
  HttpResponse<?> comeBack(
      HttpRequest<?> request,
      String name,
      @Nullable @QueryValue String code,
      @Nullable @QueryValue String state) {
    var provider = providers.find(name).orElse(null);
    if (provider == null) throw ProblemException.notFound("provider/unknown");
    var flow = flow(request).filter(it -> it.state().getValue().equals(state)).orElse(null);
    if (flow == null) return failed.strange(request, provider);
    return finish(request, provider, flow, code).cookie(cookie(request, "").maxAge(0));
  }

  private MutableHttpResponse<?> finish(
      HttpRequest<?> request, Provider provider, Flow flow, @Nullable String code) {
    try {
      if (code == null) throw turnedBack(request);
      var who = dialogue.identity(provider, flow, back(request, provider), code);
      var outcome = singleSignOn.enter(provider, who);
      if (!(outcome instanceof Outcome.SignedIn(var caller))) {
        return failed.answer(request, provider, outcome);
      }
      var next = LocalAddress.of(flow.next()) instanceof Within(var uri) ? uri : URI.create("/");
      return HttpResponse.seeOther(next).cookie(sessions.begin(caller, request, provider.name()));
    } catch (ProviderFault fault) {
      return failed.answer(request, provider, fault);
    }
  }

  /** RFC 6749, section 4.1.2.1: some of its errors are ours, the others the person's own choice. */
  private static ProviderFault turnedBack(HttpRequest<?> request) {
    var error = request.getParameters().get("error", String.class).orElse("");
    var own = error.equals("access_denied") || error.equals("login_required");
    var plain = error.replaceAll("[^a-z_]", "");
    return new ProviderFault(
        own ? ProviderFault.Cause.TURNED_BACK : ProviderFault.Cause.REFUSED_US, plain);
  }

  private Optional<Flow> flow(HttpRequest<?> request) {
    return request.getCookies().findCookie(name(request)).map(Cookie::getValue).flatMap(Flow::read);
  }

  private String name(HttpRequest<?> request) {
    return https.used(request) ? "__Host-" + COOKIE : COOKIE;
  }

  /** Lax, since the browser brings it when the provider sends it back to us. */
  private Cookie cookie(HttpRequest<?> request, String value) {
    return Cookie.of(name(request), value)
        .httpOnly(true)
        .secure(https.used(request))
        .sameSite(SameSite.Lax)
        .path("/");
  }

  /** As it is registered with the provider. */
  private URI back(HttpRequest<?> request, Provider provider) {
    var host = (https.used(request) ? "https://" : "http://") + request.getHeaders().get("Host");
    return URI.create((address.isBlank() ? host : address) + "/sign-in/from/" + provider.name());
  }
}
