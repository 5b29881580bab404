package org.assay.people.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.Https;

/** Finds a browser's token in its cookie; a program sends its own in the Authorization header. */
@Singleton
class SessionReader implements TokenReader<HttpRequest<?>> {
  private final Https https;

  SessionReader(Https https) {
    this.https = https;
  }

  @Override
  public Optional<String> findToken(HttpRequest<?> request) {
    return cookie(request).map(Cookie::getValue).filter(token -> !token.isEmpty());
  }

  /** Over HTTPS only the cookie that no neighbouring host can have set. */
  Optional<Cookie> cookie(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(https.used(request) ? SessionWriter.SECURE_COOKIE : SessionWriter.COOKIE);
  }
}
