package org.assay.people.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import org.assay.people.identity.SessionWriter;

/** Keeps a session alive while it is used, to the end that its beginning set. */
@ServerFilter("/**")
public class SessionFilter {
  /** What a page says with a request that nobody asked for: it keeps no session alive. */
  public static final String BACKGROUND = "Assay-Background";

  static final Duration RENEW_AFTER = Duration.ofMinutes(5);

  private final SessionWriter sessions;
  private final SessionReader cookies;

  SessionFilter(SessionWriter sessions, SessionReader cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @ResponseFilter
  void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var authentication = request.getUserPrincipal(Authentication.class).orElse(null);
    var cookie = cookies.cookie(request).orElse(null);
    if (authentication == null
        || cookie == null
        || response.getCookie(cookie.getName()).isPresent()
        || request.getMethod() == HttpMethod.HEAD
        || request.getHeaders().contains(BACKGROUND)
        || sessions.age(authentication).compareTo(RENEW_AFTER) < 0) {
      return;
    }
    response.cookie(sessions.renew(SessionWriter.session(authentication), request));
  }
}
