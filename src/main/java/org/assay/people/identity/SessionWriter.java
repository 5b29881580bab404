package org.assay.people.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.platform.ClientAddress;
import org.assay.platform.Https;
import org.jspecify.annotations.Nullable;

/**
 * Writes the number of a session into a signed token, for a browser's cookie or a program. Who
 * somebody is stands in the database alone.
 */
@Singleton
public class SessionWriter {
  public static final String COOKIE = "assay";

  /** Browsers take one of this name over HTTPS alone, and never for a neighbouring host. */
  public static final String SECURE_COOKIE = "__Host-assay";

  /** Without a click for this long the session ends; while in use it is renewed. */
  public static final Duration LENGTH = Duration.ofHours(1);

  public static final String SESSION = "session";
  public static final String SINCE = "since";

  private final Sessions sessions;
  private final TokenGenerator tokens;
  private final Https https;
  private final ClientAddress addresses;
  private final Clock clock;

  SessionWriter(
      Sessions sessions, TokenGenerator tokens, Https https, ClientAddress addresses, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.https = https;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Signs somebody in from the answer that carries it. */
  public Cookie begin(Caller caller, HttpRequest<?> request) {
    return begin(caller, request, null);
  }

  /**
   * @param provider the single sign-on by which somebody is in; null for a password
   */
  public Cookie begin(Caller caller, HttpRequest<?> request, @Nullable String provider) {
    var origin = SessionOrigin.of(request, addresses.of(request));
    var from = provider == null ? origin : origin.by(provider);
    sessions.forgetOld(caller.personId());
    return cookie(sessions.begin(caller, clock.instant(), from), request);
  }

  /** For a program, which sends the token itself. */
  public Session beginProgram(Caller caller, HttpRequest<?> request) {
    sessions.forgetOld(caller.personId());
    var origin = SessionOrigin.of(request, addresses.of(request));
    return sessions.begin(caller, clock.instant(), origin);
  }

  /** Notes that a session is still used, when its cookie is written again. */
  public Cookie renew(Session session, HttpRequest<?> request) {
    sessions.seen(session);
    return cookie(session, request);
  }

  public Session begin(Caller caller) {
    sessions.forgetOld(caller.personId());
    return sessions.begin(caller, clock.instant());
  }

  public Cookie cookie(Session session, HttpRequest<?> request) {
    return cookie(request, token(session)).maxAge(left(session));
  }

  public Cookie gone(HttpRequest<?> request) {
    return cookie(request, "").maxAge(0);
  }

  private Cookie cookie(HttpRequest<?> request, String value) {
    var secure = https.used(request);
    return Cookie.of(secure ? SECURE_COOKIE : COOKIE, value)
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Lax)
        .path("/");
  }

  public String token(Session session) {
    var attributes =
        Map.<String, Object>of(SESSION, session.id(), SINCE, clock.instant().getEpochSecond());
    var subject = Long.toString(session.caller().personId());
    return tokens
        .generateToken(
            Authentication.build(subject, List.of(), attributes),
            Math.toIntExact(left(session).toSeconds()))
        .orElseThrow(() -> new IllegalStateException("The session could not be signed."));
  }

  /** How long a token that is written now lasts. */
  public Duration left(Session session) {
    var whole = Duration.between(clock.instant(), session.ends());
    return whole.compareTo(LENGTH) < 0 ? whole : LENGTH;
  }

  public static Session session(Authentication authentication) {
    return (Session) Objects.requireNonNull(authentication.getAttributes().get(SESSION));
  }

  /** How long ago the token was written. */
  public Duration age(Authentication authentication) {
    var since = (Number) Objects.requireNonNull(authentication.getAttributes().get(SINCE));
    return Duration.ofSeconds(clock.instant().getEpochSecond() - since.longValue());
  }
}
