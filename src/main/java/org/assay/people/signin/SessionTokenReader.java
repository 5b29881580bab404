package org.assay.people.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.Sessions;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a token in whose signature is ours and whose session goes on. A signature is checked once
 * for each token, since it cannot change. A session that is not known yet is read from the
 * database, away from the threads that serve connections.
 */
@Singleton
@Replaces(ReactiveJsonWebTokenValidator.class)
class SessionTokenReader implements TokenValidator<HttpRequest<?>> {
  private static final int MOST_KEPT = 20_000;

  private final JsonWebTokenValidator<JWT, HttpRequest<?>> signatures;
  private final Sessions sessions;
  private final SecurityLog security;
  private final Scheduler waiting;
  private final Map<String, Signed> checked = new ConcurrentHashMap<>();

  SessionTokenReader(
      JsonWebTokenValidator<JWT, HttpRequest<?>> signatures,
      Sessions sessions,
      SecurityLog security,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.signatures = signatures;
    this.sessions = sessions;
    this.security = security;
    this.waiting = Schedulers.fromExecutorService(executor);
  }

  /**
   * What a token says whose signature is ours.
   *
   * @param id of its session
   * @param since when it was written, in seconds of the epoch
   * @param expires in milliseconds of the epoch, by the machine's clock as all tokens do
   */
  private record Signed(long id, long since, long expires) {
    boolean isOver() {
      return expires <= System.currentTimeMillis();
    }
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    var said = signed(token, request).filter(it -> !it.isOver());
    if (said.isEmpty()) {
      if (isForged(token)) refused(request);
      return Mono.empty();
    }
    var found = Mono.fromCallable(() -> authentication(said.get()));
    return sessions.isKnown(said.get().id()) ? found : found.subscribeOn(waiting);
  }

  private Optional<Signed> signed(String token, @Nullable HttpRequest<?> request) {
    var before = checked.get(token);
    if (before != null) return Optional.of(before);
    var said = signatures.validate(token, request).flatMap(SessionTokenReader::read);
    said.ifPresent(it -> keep(token, it));
    return said;
  }

  /**
   * Whether it claims to hold still and does not bear our signature: somebody made it up, altered
   * it, or brought it from a service with another secret. One that is merely over is everyday.
   */
  private static boolean isForged(String token) {
    try {
      var expires = JWTParser.parse(token).getJWTClaimsSet().getExpirationTime();
      return expires == null || expires.getTime() > System.currentTimeMillis();
    } catch (ParseException noSuchToken) {
      return false;
    }
  }

  private void refused(@Nullable HttpRequest<?> request) {
    Runnable told = () -> security.record(Event.SESSION_REFUSED, Map.of());
    if (request == null) told.run();
    else ServerRequestContext.with(request, told);
  }

  private void keep(String token, Signed said) {
    if (checked.size() >= MOST_KEPT) {
      checked.values().removeIf(Signed::isOver);
    }
    if (checked.size() < MOST_KEPT) checked.put(token, said);
  }

  /** Null when the session has ended, which is an empty answer to the person who asked. */
  private @Nullable Authentication authentication(Signed said) {
    return sessions
        .find(said.id())
        .map(
            session ->
                Authentication.build(
                    Long.toString(session.caller().personId()),
                    List.of(session.caller().role().name()),
                    Map.of(SessionWriter.SESSION, session, SessionWriter.SINCE, said.since())))
        .orElse(null);
  }

  /** Empty for one that names no session or never expires, which we do not write. */
  private static Optional<Signed> read(JWT token) {
    try {
      var claims = token.getJWTClaimsSet();
      var id = number(claims, SessionWriter.SESSION);
      var expires = claims.getExpirationTime();
      if (id.isEmpty() || expires == null) return Optional.empty();
      var since = number(claims, SessionWriter.SINCE).orElse(0L);
      return Optional.of(new Signed(id.get(), since, expires.getTime()));
    } catch (ParseException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }
}
