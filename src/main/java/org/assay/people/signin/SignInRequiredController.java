package org.assay.people.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.ErrorPages;
import org.assay.platform.Problem;
import org.assay.platform.SecurityLog;
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
  private final ChangedMembership changed;

  SignInRequiredController(ErrorPages pages, SecurityLog security, ChangedMembership changed) {
    this.pages = pages;
    this.security = security;
    this.changed = changed;
  }

  @Error(global = true)
  HttpResponse<?> refused(HttpRequest<?> request, AuthorizationException refused) {
    if (refused.isForbidden()) {
      return changed
          .refusal(request, refused.getAuthentication())
          .orElseGet(() -> forbidden(request, refused.getAuthentication()));
    }
    if (!ErrorPages.forPrograms(request)) return HttpResponse.seeOther(signIn(request));
    security.refused(request, null, "sign-in/required");
    return Problem.response(
        HttpStatus.UNAUTHORIZED, "sign-in/required", "Send a bearer token from /api/v1/tokens.");
  }

  private MutableHttpResponse<?> forbidden(HttpRequest<?> request, @Nullable Authentication who) {
    var person = who == null ? null : SessionWriter.session(who).caller().personId();
    security.refused(request, person, "role/forbidden");
    return pages.answer(
        request,
        HttpStatus.FORBIDDEN,
        "role/forbidden",
        "Your account may not do this. Ask your partnership's administrator if you need to.");
  }

  private static URI signIn(HttpRequest<?> request) {
    var back = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/";
    return URI.create("/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }
}
