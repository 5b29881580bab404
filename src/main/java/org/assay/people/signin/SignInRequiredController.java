package org.assay.people.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.ErrorPages;
import org.assay.platform.Problem;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.jspecify.annotations.Nullable;

/**
 * Sends a browser without a session to sign in and back; tells a program with a problem. It is an
 * error route, which is found before any exception handler.
 */
@Controller
@Produces(MediaType.ALL) // whatever was asked for, the refusal is told
class SignInRequiredController {
  private final ErrorPages pages;
  private final SecurityLog security;

  SignInRequiredController(ErrorPages pages, SecurityLog security) {
    this.pages = pages;
    this.security = security;
  }

  @Error(global = true)
  HttpResponse<?> refused(HttpRequest<?> request, AuthorizationException refused) {
    if (refused.isForbidden()) {
      security.record(Event.ACCESS_REFUSED, person(refused), details("role/forbidden", request));
      return pages.answer(
          request,
          HttpStatus.FORBIDDEN,
          "role/forbidden",
          "Your account may not do this. Ask your partnership's administrator if you need to.");
    }
    if (!ErrorPages.forPrograms(request)) return HttpResponse.seeOther(signIn(request));
    security.record(Event.ACCESS_REFUSED, details("sign-in/required", request));
    return Problem.response(
        HttpStatus.UNAUTHORIZED, "sign-in/required", "Send a bearer token from /api/v1/tokens.");
  }

  private static @Nullable Long person(AuthorizationException refused) {
    var who = refused.getAuthentication();
    return who == null ? null : SessionWriter.session(who).caller().personId();
  }

  private static Map<String, String> details(String code, HttpRequest<?> request) {
    return Map.of("code", code, "method", request.getMethodName(), "path", request.getPath());
  }

  private static URI signIn(HttpRequest<?> request) {
    var back = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/";
    return URI.create("/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }
}
