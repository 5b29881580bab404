package org.assay.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds a browser's token in its cookie; a program sends its own in the Authorization header. */
@Singleton
class SessionReader implements TokenReader<HttpRequest<?>> {
  @Override
  public Optional<String> findToken(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(SessionWriter.COOKIE)
        .map(Cookie::getValue)
        .filter(token -> !token.isEmpty());
  }
}
