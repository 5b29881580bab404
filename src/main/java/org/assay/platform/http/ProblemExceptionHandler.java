package org.assay.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.assay.platform.ErrorPages;
import org.assay.platform.problem.ProblemException;

/** Answers a refusal that a handler ended its request with. */
@Singleton
public final class ProblemExceptionHandler
    implements ExceptionHandler<ProblemException, HttpResponse<?>> {
  private final ErrorPages errors;

  ProblemExceptionHandler(ErrorPages errors) {
    this.errors = errors;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, ProblemException refused) {
    return errors.answer(request, refused.status(), refused.code(), refused.detail());
  }
}
