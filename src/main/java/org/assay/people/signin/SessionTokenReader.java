package org.assay.people.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
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
import java.util.concurrent.ExecutorService;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.Sessions;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a token in whose signature is ours and whose session goes on. What is not known yet is read
 * from the database, away from the threads that serve connections.
 */
@Singleton
@Replaces(ReactiveJsonWebTokenValidator.class)
class SessionTokenReader implements TokenValidator<HttpRequest<?>> {
  private final JsonWebTokenValidator<JWT, HttpRequest<?>> signatures;
  private final Sessions sessions;
  private final Scheduler waiting;

  SessionTokenReader(
      JsonWebTokenValidator<JWT, HttpRequest<?>> signatures,
      Sessions sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.signatures = signatures;
    this.sessions = sessions;
    this.waiting = Schedulers.fromExecutorService(executor);
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    var claims = signatures.validate(token, request).flatMap(SessionTokenReader::claims);
    var id = claims.flatMap(it -> number(it, SessionWriter.SESSION));
    if (claims.isEmpty() || id.isEmpty()) return Mono.empty();
    var found = Mono.fromCallable(() -> authentication(id.get(), claims.get()));
    return sessions.isKnown(id.get()) ? found : found.subscribeOn(waiting);
  }

  /** Null when the session has ended, which is an empty answer to whoever asked. */
  private @Nullable Authentication authentication(long id, JWTClaimsSet claims) {
    return sessions
        .find(id)
        .map(
            session ->
                Authentication.build(
                    Long.toString(session.caller().personId()),
                    List.of(session.caller().role().name()),
                    Map.of(
                        SessionWriter.SESSION,
                        session,
                        SessionWriter.SINCE,
                        number(claims, SessionWriter.SINCE).orElse(0L))))
        .orElse(null);
  }

  private static Optional<JWTClaimsSet> claims(JWT token) {
    try {
      return Optional.ofNullable(token.getJWTClaimsSet());
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
