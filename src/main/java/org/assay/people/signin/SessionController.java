package org.assay.people.signin;

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
import org.assay.people.identity.SessionWriter;

/** Lets a page warn before a session ends, and its reader stay. */
@Hidden
@Controller("/session")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SessionController {
  private final SessionWriter sessions;

  SessionController(SessionWriter sessions) {
    this.sessions = sessions;
  }

  @Serdeable
  record Left(long secondsLeft) {}

  @Get
  Left left(Authentication authentication) {
    var whole = sessions.left(SessionWriter.session(authentication));
    var token = SessionWriter.LENGTH.minus(sessions.age(authentication));
    return new Left(Math.max(0, (token.compareTo(whole) < 0 ? token : whole).toSeconds()));
  }

  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> stay(HttpRequest<?> request, Authentication authentication) {
    var session = SessionWriter.session(authentication);
    return HttpResponse.ok(new Left(sessions.left(session).toSeconds()))
        .cookie(sessions.cookie(session, request));
  }
}
