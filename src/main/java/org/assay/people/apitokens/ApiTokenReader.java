package org.assay.people.apitokens;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.assay.people.apitokens.ApiTokens.Bearer;
import org.assay.people.identity.SessionWriter;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets a program in by its token, away from the threads that serve connections. */
@Singleton
class ApiTokenReader implements TokenValidator<HttpRequest<?>> {
  static final String SCOPES = "scopes";

  private final ApiTokens tokens;
  private final Scheduler waiting;

  ApiTokenReader(ApiTokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.tokens = tokens;
    this.waiting = Schedulers.fromExecutorService(executor);
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    return token.startsWith(ApiTokens.PREFIX)
        ? Mono.fromCallable(
                () -> found(token, request).map(ApiTokenReader::authentication).orElse(null))
            .subscribeOn(waiting)
        : Mono.empty();
  }

  /** Within the request, so that the log knows where a refused token comes from. */
  private Optional<Bearer> found(String token, @Nullable HttpRequest<?> request) {
    Supplier<Optional<Bearer>> find = () -> tokens.find(token);
    return request == null ? find.get() : ServerRequestContext.with(request, find);
  }

  private static Authentication authentication(Bearer it) {
    var caller = it.session().caller();
    return Authentication.build(
        Long.toString(caller.personId()),
        List.of(caller.role().name()),
        Map.of(
            SessionWriter.SESSION,
            it.session(),
            SessionWriter.SINCE,
            it.session().begun().getEpochSecond(),
            SCOPES,
            it.scopes()));
  }
}
