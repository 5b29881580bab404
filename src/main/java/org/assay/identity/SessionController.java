package org.assay.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.platform.Https;

/** Lets a page warn before a session ends, and its reader stay. */
@Hidden
@Controller("/session")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SessionController {
  private final SessionWriter sessions;
  private final Callers callers;

  SessionController(SessionWriter sessions, Callers callers) {
    this.sessions = sessions;
    this.callers = callers;
  }

  @Serdeable
  record Left(long secondsLeft) {}

  @Get
  Left left(Authentication authentication) {
    return new Left(
        Math.max(0, SessionWriter.LENGTH.minus(sessions.age(authentication)).toSeconds()));
  }

  /** Not found for whom the account was closed meanwhile. */
  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> stay(HttpRequest<?> request, Authentication authentication) {
    return callers
        .byId(Long.parseLong(authentication.getName()))
        .<HttpResponse<?>>map(
            caller ->
                HttpResponse.ok(new Left(SessionWriter.LENGTH.toSeconds()))
                    .cookie(sessions.cookie(caller, Https.used(request))))
        .orElseGet(HttpResponse::notFound);
  }
}
