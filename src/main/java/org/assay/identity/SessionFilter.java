package org.assay.identity;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import org.assay.platform.Https;

/**
 * Keeps a session alive while it is used. The roles are read anew at each renewal, so that whoever
 * was switched off or moved is out within minutes.
 */
@ServerFilter("/**")
class SessionFilter {
  /** What a page says with a request that nobody asked for: it keeps no session alive. */
  static final String BACKGROUND = "Assay-Background";

  static final Duration RENEW_AFTER = Duration.ofMinutes(5);

  private final SessionWriter sessions;
  private final Callers callers;

  SessionFilter(SessionWriter sessions, Callers callers) {
    this.sessions = sessions;
    this.callers = callers;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var authentication = request.getUserPrincipal(Authentication.class).orElse(null);
    if (authentication == null
        || request.getCookies().findCookie(SessionWriter.COOKIE).isEmpty()
        || response.getCookie(SessionWriter.COOKIE).isPresent()
        || request.getMethod() == HttpMethod.HEAD
        || request.getHeaders().contains(BACKGROUND)
        || sessions.age(authentication).compareTo(RENEW_AFTER) < 0) {
      return;
    }
    callers
        .byId(Long.parseLong(authentication.getName()))
        .ifPresentOrElse(
            caller -> response.cookie(sessions.cookie(caller, Https.used(request))),
            () -> response.cookie(SessionWriter.gone()));
  }
}
